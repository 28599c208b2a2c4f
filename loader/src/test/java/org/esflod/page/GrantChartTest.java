package org.esflod.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.esflod.index.Count;
import org.esflod.index.SearchIndex.Cell;
import org.esflod.web.Language;
import org.junit.jupiter.api.Test;

class GrantChartTest {
    private static Cell cell(String year, String period, long projects, String granted) {
        return new Cell(year, new Count(period, projects, new BigDecimal(granted)));
    }

    private static final GrantChart CHART = GrantChart.of(
            List.of(
                    cell("2013", "2007-2013", 3, "30000000.00"),
                    cell("2014", "2007-2013", 1, "4000000"),
                    cell("2014", "2014-2020", 2, "16000000"),
                    cell("2017", "2014-2020", 1, "0")),
            Language.SV);

    @Test
    void barsStandOnEachOtherAndAreInProportion() {
        List<GrantChart.Bar> bars = CHART.getBars();
        assertEquals(3, bars.size());
        double base = Double.parseDouble(CHART.getBase());
        assertEquals(base, bottom(bars.get(0)), 0.11);
        assertEquals(base, bottom(bars.get(1)), 0.11);
        assertEquals(Double.parseDouble(bars.get(1).y()), bottom(bars.get(2)), 0.11);
        assertEquals(
                30.0 / 16,
                Double.parseDouble(bars.get(0).height())
                        / Double.parseDouble(bars.get(2).height()),
                0.01);
    }

    private static double bottom(GrantChart.Bar bar) {
        return Double.parseDouble(bar.y()) + Double.parseDouble(bar.height());
    }

    @Test
    void linesAreRoundNumbersAndTheHighestBarFits() {
        assertEquals(
                List.of("0", "10\u00a0mkr", "20\u00a0mkr", "30\u00a0mkr"),
                CHART.getLines().stream().map(GrantChart.Mark::name).toList());
        assertTrue(CHART.getBars().stream().allMatch(bar -> Double.parseDouble(bar.y()) >= 0));
    }

    @Test
    void timeRunsEvenly() {
        assertEquals(
                List.of("2013", "2014", "2015", "2016", "2017"),
                CHART.getYears().stream().map(GrantChart.Mark::name).toList());
    }

    @Test
    void theTableHasWhatTheBarsHave() {
        assertEquals(
                List.of(
                        new GrantChart.Row(
                                "2013",
                                "3",
                                List.of("30\u00a0000\u00a0000\u00a0kr", ""),
                                "30\u00a0000\u00a0000\u00a0kr"),
                        new GrantChart.Row(
                                "2014",
                                "3",
                                List.of("4\u00a0000\u00a0000\u00a0kr", "16\u00a0000\u00a0000\u00a0kr"),
                                "20\u00a0000\u00a0000\u00a0kr"),
                        new GrantChart.Row("2017", "1", List.of("", "0\u00a0kr"), "0\u00a0kr")),
                CHART.getRows());
    }

    @Test
    void aPeriodKeepsItsColour() {
        assertEquals("series-1", CHART.getSeries().get(1).style());
        GrantChart later = GrantChart.of(List.of(cell("2016", "2014-2020", 1, "1")), Language.EN);
        assertEquals("series-1", later.getSeries().get(0).style());
    }

    @Test
    void oneSlipOfAYearDoesNotSqueezeTheOthers() {
        GrantChart chart = GrantChart.of(
                List.of(cell("0201", "2014-2020", 1, "1"), cell("2016", "2014-2020", 1, "1")), Language.EN);
        assertEquals(2, chart.getYears().size());
    }

    @Test
    void whereNothingIsGrantedNothingIsDrawn() {
        GrantChart none = GrantChart.of(List.of(cell("2016", "2014-2020", 1, "0")), Language.EN);
        assertFalse(none.isDrawn());
        assertFalse(none.isEmpty());
        assertEquals(List.of(), none.getBars());
        assertTrue(GrantChart.of(List.of(), Language.EN).isEmpty());
    }
}
