package org.esflod.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.refine.model.Recon;
import com.google.refine.model.ReconCandidate;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtension;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionConfig;
import com.google.refine.model.recon.StandardReconConfig;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.esflod.run.ServedExamples;
import org.junit.jupiter.api.Test;

/** OpenRefine's own client asks the service: what it sends is understood, and it understands what it gets. */
class OpenRefineTest {
    private static final String SERVICE = ServedExamples.url() + "reconcile";

    private static StandardReconConfig config(String type) {
        return new StandardReconConfig(
                SERVICE,
                "https://esf-lod.example/id/",
                "https://w3id.org/esf-lod/ns#",
                type,
                type,
                true,
                Optional.of(50),
                List.of(),
                5);
    }

    @Test
    void matchesAColumnOfNames() {
        StandardReconConfig config = config("Organisation");
        List<ReconJob> jobs = Stream.of("Karlstads kommun", "Föreningen Norskenets Hantverkare", "Nowhere at all")
                .map(name -> (ReconJob) config.createSimpleJob(name))
                .toList();
        List<Recon> answers = config.batchRecon(jobs, 1);
        assertEquals(3, answers.size());
        assertEquals(
                Arrays.asList(null, null, null),
                answers.stream().map(answer -> answer.error).toList());
        Recon certain = answers.get(0);
        assertEquals(Recon.Judgment.Matched, certain.judgment);
        assertEquals("organisation/2120001850", certain.match.id);
        assertEquals(List.of("Organisation"), List.of(certain.match.types));
        Recon unsure = answers.get(1);
        assertEquals(Recon.Judgment.None, unsure.judgment);
        assertNull(unsure.match);
        assertEquals("organisation/x-ajpzkp52qtgsjk26", unsure.candidates.get(0).id);
        Recon unknown = answers.get(2);
        assertEquals(Recon.Judgment.None, unknown.judgment);
    }

    @Test
    void addsColumns() throws Exception {
        DataExtensionConfig wanted = DataExtensionConfig.reconstruct(
                "{\"properties\":[{\"id\":\"owner\",\"name\":\"Owner\"},{\"id\":\"granted\",\"name\":\"Granted\"},"
                        + "{\"id\":\"start\",\"name\":\"Start\",\"settings\":{\"limit\":\"1\"}},"
                        + "{\"id\":\"case-number\",\"name\":\"Case number\"}]}");
        ReconciledDataExtensionJob job = new ReconciledDataExtensionJob(wanted, SERVICE);
        Map<String, ReconCandidate> things = new HashMap<>();
        Map<String, DataExtension> rows = job.extend(Set.of("project/2019-99001"), things);
        assertEquals(
                List.of("owner", "granted", "start", "case-number"),
                job.columns.stream().map(column -> column.id).toList());
        assertEquals("Organisation", job.columns.get(0).expectedType.id);
        DataExtension row = rows.get("project/2019-99001");
        assertNotNull(row);
        Object[] values = row.data[0];
        assertEquals("organisation/2120001850", ((ReconCandidate) values[0]).id);
        assertEquals(6965682.0, ((Number) values[1]).doubleValue());
        assertNotNull(values[2]);
        assertEquals("2019/99001", values[3]);
    }
}
