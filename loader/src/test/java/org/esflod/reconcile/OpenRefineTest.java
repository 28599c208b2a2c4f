package org.esflod.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.refine.model.Cell;
import com.google.refine.model.Column;
import com.google.refine.model.ModelException;
import com.google.refine.model.Project;
import com.google.refine.model.Recon;
import com.google.refine.model.ReconCandidate;
import com.google.refine.model.Row;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtension;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionConfig;
import com.google.refine.model.recon.StandardReconConfig;
import com.google.refine.model.recon.StandardReconConfig.ColumnDetail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.esflod.run.ServedExamples;
import org.junit.jupiter.api.Test;

/** OpenRefine's own client asks the service: what it sends is understood, and it understands what it gets. */
class OpenRefineTest {
    private static final String SERVICE = ServedExamples.url() + "reconcile";

    /** A table of two columns, of which the second has organisation numbers. */
    private static Project table(String[]... rows) throws ModelException {
        Project project = new Project();
        project.columnModel.addColumn(0, new Column(0, "Name"), false);
        project.columnModel.addColumn(1, new Column(1, "Number"), false);
        for (String[] values : rows) {
            Row row = new Row(values.length);
            for (int i = 0; i < values.length; i++) {
                row.setCell(i, new Cell(values[i], null));
            }
            project.rows.add(row);
        }
        return project;
    }

    @Test
    void matchesAColumnOfNames() throws Exception {
        StandardReconConfig config = new StandardReconConfig(
                SERVICE,
                "https://esf-lod.example/id/",
                "https://w3id.org/esf-lod/ns#",
                "Organisation",
                "Organisation",
                true,
                Optional.of(50),
                List.of(new ColumnDetail("Number", "Organisation number", "organisation-number", null)),
                5);
        Project table = table(
                new String[] {"Karlstads kommun", ""},
                new String[] {"Föreningen Norskenets Hantverkare", ""},
                new String[] {"Nowhere at all", ""},
                new String[] {"Staden vid sundet", "212000-1124"});
        List<ReconJob> jobs = new ArrayList<>();
        for (int i = 0; i < table.rows.size(); i++) {
            Row row = table.rows.get(i);
            jobs.add(config.createJob(table, i, row, "Name", row.getCell(0)));
        }
        List<Recon> answers = config.batchRecon(jobs, 1);
        assertEquals(
                Arrays.asList(null, null, null, null),
                answers.stream().map(answer -> answer.error).toList());
        Recon certain = answers.get(0);
        assertEquals(Recon.Judgment.Matched, certain.judgment);
        assertEquals("organisation/2120001850", certain.match.id);
        assertEquals(List.of("Organisation"), List.of(certain.match.types));
        Recon unsure = answers.get(1);
        assertEquals(Recon.Judgment.None, unsure.judgment);
        assertEquals("organisation/x-ajpzkp52qtgsjk26", unsure.candidates.get(0).id);
        assertEquals(Recon.Judgment.None, answers.get(2).judgment);
        assertEquals("organisation/2120001124", answers.get(3).match.id);
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
