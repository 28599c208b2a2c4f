package org.esflod.spark;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.esflod.problem.ProblemLog;
import org.esflod.project.Keys;
import org.esflod.project.ProjectGroup;
import org.esflod.project.RecordPlace;
import org.esflod.run.RecordSteps;
import scala.Tuple2;

/**
 * The way of the data on a cluster.
 *
 * <pre>
 * records ─ sorted into ranges of keys → groups ─ merge, link, map, check → triples, owners
 *                                                      owners ─ by organisation → triples
 * code lists, triples of projects, triples of organisations, municipalities and regions → part-00000 …
 * </pre>
 *
 * <p>With registers, linking goes over shards by country ({@link CountryShards}) and back. Every task gives the same however often
 * and wherever it is run: what a lost machine had is made again.
 *
 * <p>Lambdas, not method references, where one method would be used at several types: javac gives such references one
 * deserializer, whose types are those of the first.
 */
final class DumpPlan {
    private final JavaSparkContext spark;
    private final Workshop workshop;
    private final int shards;

    /**
     * A plan.
     *
     * @param shards how many shards the projects are to have, about
     */
    DumpPlan(JavaSparkContext spark, Workshop workshop, int shards) {
        this.spark = spark;
        this.workshop = workshop;
        this.shards = shards;
    }

    /**
     * Writes the dump.
     *
     * @param target a folder that does not exist yet, as Hadoop names it
     * @return what became of the records
     */
    Outcome write(JavaRDD<InputRecord.Read> inputs, String target) {
        JavaRDD<InputRecord.Read> read = kept(inputs);
        Outcome reading = outcome(read.map(each -> each.outcome()));
        JavaRDD<InputRecord> records =
                read.filter(each -> each.record() != null).map(each -> Objects.requireNonNull(each.record()));
        KeyRanges ranges = KeyRanges.of(records.map(InputRecord::key), reading.read(), shards);

        JavaPairRDD<String, String> sorted = sorted(records, ranges);
        JavaRDD<Piece> projects = kept(workshop.registers() == null ? mapped(sorted) : linkedByCountry(sorted, ranges));
        JavaRDD<Piece> organisations = kept(organisations(projects));
        texts(projects, organisations).saveAsTextFile(target);
        return reading.and(outcome(projects.map(piece -> piece.outcome())))
                .and(outcome(organisations.map(piece -> piece.outcome())));
    }

    /** On the disks of those who made it: asked for more than once, and larger than memory. */
    private static <T> JavaRDD<T> kept(JavaRDD<T> made) {
        return made.persist(StorageLevel.DISK_ONLY());
    }

    private static Outcome outcome(JavaRDD<Outcome> outcomes) {
        return outcomes.filter(each -> each != null).collect().stream().reduce(Outcome.none(), Outcome::and);
    }

    /** Records under the key of their project, in the order in which one machine would merge them. */
    private JavaPairRDD<String, String> sorted(JavaRDD<InputRecord> records, KeyRanges ranges) {
        Broadcast<Map<String, String>> others = spark.broadcast(KeyMerge.of(records));
        return records.mapToPair(record -> placed(record, others.value()))
                .repartitionAndSortWithinPartitions(ranges, Comparator.naturalOrder());
    }

    private static Tuple2<String, String> placed(InputRecord record, Map<String, String> others) {
        String own = record.key();
        String other = Keys.isHashed(own) ? others.getOrDefault(own, own) : own;
        String key = other.equals(RecordGroups.AMBIGUOUS) ? own : other;
        boolean ambiguous = RecordGroups.AMBIGUOUS.equals(others.get(key));
        return new Tuple2<>(
                new RecordPlace(key, record.place()).line() + "\t" + (ambiguous ? RecordGroups.AMBIGUOUS : ""),
                record.json());
    }

    private JavaRDD<Piece> mapped(JavaPairRDD<String, String> sorted) {
        Workshop steps = workshop;
        return sorted.mapPartitions(lines -> pieces(
                new Worked<ProjectGroup, LinkedGroup>(
                        new RecordGroups(lines),
                        group -> LinkedGroup.of(steps.steps().link(group)),
                        () -> null),
                steps.steps()));
    }

    /** As {@link #mapped}; each task of linking has the projects of one country. */
    private JavaRDD<Piece> linkedByCountry(JavaPairRDD<String, String> sorted, KeyRanges ranges) {
        Workshop steps = workshop;
        JavaPairRDD<String, RecordGroups.Whole> groups = sorted.mapPartitionsToPair(
                        lines -> new Worked<ProjectGroup, Tuple2<String, RecordGroups.Whole>>(
                                new RecordGroups(lines), group -> inCountry(group, steps.steps()), () -> null))
                .persist(StorageLevel.DISK_ONLY());
        Map<String, Long> countries =
                groups.keys().map(line -> line.substring(0, line.indexOf('\t'))).countByValue();
        JavaPairRDD<String, LinkedGroup> linked = groups.partitionBy(new CountryShards(countries, shards))
                .mapToPair(group -> new Tuple2<>(
                        group._2().key(),
                        LinkedGroup.of(steps.steps().link(group._2().group()))));
        return linked.repartitionAndSortWithinPartitions(ranges, Comparator.naturalOrder())
                .values()
                .mapPartitions(own -> pieces(own, steps.steps()));
    }

    private static Tuple2<String, RecordGroups.Whole> inCountry(ProjectGroup group, RecordSteps steps) {
        RecordGroups.Whole whole = RecordGroups.Whole.of(group);
        return new Tuple2<>(steps.ownerCountry(whole.group()) + "\t" + whole.key(), whole);
    }

    /** Linked projects to triples, and to what is said of those that may not be published. */
    private static Iterator<Piece> pieces(Iterator<LinkedGroup> linked, RecordSteps steps) {
        Tally tally = new Tally();
        return new Worked<>(linked, group -> tally.piece(group, steps), () -> new Piece(tally.outcome()));
    }

    /** What one task counts. */
    private static final class Tally {
        private final ProblemLog problems = new ProblemLog();
        private long published;
        private long refused;
        private long projects;

        private Piece piece(LinkedGroup group, RecordSteps steps) {
            problems.addAll(group.problems());
            refused += group.refused();
            String triples = steps.map(group.document(), problems).orElse(null);
            if (triples == null) {
                refused += group.records();
                return new Piece(null, null, null);
            }
            problems.addAll(group.conflicts());
            published += group.records();
            projects++;
            return new Piece(triples, group.mention(), null);
        }

        private Outcome outcome() {
            return new Outcome(0, published, refused, projects, problems);
        }
    }

    /** The owners of projects that are published, each once, whoever names it. */
    private JavaRDD<Piece> organisations(JavaRDD<Piece> projects) {
        JavaPairRDD<OwnerMention, Long> mentions = projects.filter(piece -> piece.owner() != null)
                .mapToPair(piece -> new Tuple2<>(Objects.requireNonNull(piece.owner()), 1L))
                .reduceByKey(Long::sum);
        JavaRDD<String> keys = mentions.keys().map(OwnerMention::key);
        KeyRanges ranges = KeyRanges.of(keys, keys.count(), Math.max(1, shards / 4));
        Workshop steps = workshop;
        return mentions.partitionBy(ranges)
                .mapPartitionsToPair(own -> own)
                .mapPartitionsWithIndex(
                        (shard, own) ->
                                Organisations.pieces(own, key -> ranges.getPartition(key) == shard, steps.steps()),
                        true);
    }

    private JavaRDD<String> texts(JavaRDD<Piece> projects, JavaRDD<Piece> organisations) {
        RecordSteps steps = workshop.steps();
        JavaRDD<String> beginning = spark.parallelize(List.of(steps.beginning()), 1);
        JavaRDD<String> end = spark.parallelize(List.of(steps.end()), 1);
        JavaRDD<String> between = projects.union(organisations)
                .filter(piece -> piece.triples() != null && !piece.triples().isEmpty())
                .map(piece -> Objects.requireNonNull(piece.triples()));
        // The line end of the last triple is that of the record that Hadoop writes.
        return beginning.union(between).union(end).map(text -> text.substring(0, text.length() - 1));
    }
}
