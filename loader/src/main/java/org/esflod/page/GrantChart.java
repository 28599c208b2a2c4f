package org.esflod.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.esflod.index.Count;
import org.esflod.index.SearchIndex;
import org.esflod.web.Language;
import org.esflod.web.Pages;

/**
 * Grant per year, stacked by programme period: bars for {@code charts.ftlh}, and the same as a table.
 *
 * <p>In: what {@link SearchIndex#cross} counts for {@code YEAR} and {@code PERIOD}. A year without any grant has its place
 * too, so that time runs evenly.
 */
public final class GrantChart {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 250;
    private static final double LEFT = 74;
    private static final double TOP = 14;
    private static final double BOTTOM = 28;
    private static final double RIGHT = 6;
    private static final int LINES = 4;
    // As wide as a year in figures with some room around it.
    private static final double LABEL = 38;
    // Years that no fund had: what a slip of the pen made must not push all bars into a corner.
    private static final int MOST_YEARS = 60;
    private static final int FIRST_PERIOD = 2007;
    private static final int COLOURS = 4;
    private static final Pages PAGES = new Pages(GrantChart.class);

    private final List<String> periods;
    private final SortedMap<String, SortedMap<String, Count>> years;
    private final Language language;
    private final Map<String, String> text;

    private GrantChart(List<String> periods, SortedMap<String, SortedMap<String, Count>> years, Language language) {
        this.periods = periods;
        this.years = years;
        this.language = language;
        this.text = PAGES.texts("charts", language);
    }

    /** The chart of these cells: rows are years, columns programme periods. */
    public static GrantChart of(List<SearchIndex.Cell> cells, Language language) {
        SortedMap<String, SortedMap<String, Count>> years = new TreeMap<>();
        TreeSet<String> periods = new TreeSet<>();
        for (SearchIndex.Cell cell : cells) {
            periods.add(cell.count().value());
            years.computeIfAbsent(cell.row(), year -> new TreeMap<>())
                    .put(cell.count().value(), cell.count());
        }
        return new GrantChart(List.copyOf(periods), years, language);
    }

    /** Whether there is something to draw: a grant in any year. */
    public boolean isDrawn() {
        return highest().signum() > 0;
    }

    /** Whether there is any year. */
    public boolean isEmpty() {
        return years.isEmpty();
    }

    /** The texts of chart and table. */
    public Map<String, String> getText() {
        return text;
    }

    /**
     * What stands for what.
     *
     * @param style name of the class that has its colour
     * @param name such as {@code 2014–2020}
     */
    public record Series(String style, String name) {}

    public List<Series> getSeries() {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            series.add(new Series(style(periods.get(i)), name(periods.get(i))));
        }
        return series;
    }

    /**
     * A rectangle.
     *
     * @param title what a pointer on it tells
     */
    public record Bar(String style, String x, String y, String width, String height, String title) {}

    /** A line or a year beside an axis. */
    public record Mark(String at, String name) {}

    public String getWidth() {
        return number(WIDTH);
    }

    public String getHeight() {
        return number(HEIGHT);
    }

    public String getLeft() {
        return number(LEFT);
    }

    public String getRight() {
        return number(WIDTH - RIGHT);
    }

    public String getBase() {
        return number(HEIGHT - BOTTOM);
    }

    /** The rectangles, those of a year from the bottom up. */
    public List<Bar> getBars() {
        List<Bar> bars = new ArrayList<>();
        List<String> all = axis();
        double step = (WIDTH - LEFT - RIGHT) / Math.max(1, all.size());
        double width = Math.min(step * 0.72, 56);
        BigDecimal top = top();
        for (int i = 0; i < all.size(); i++) {
            double x = LEFT + step * i + (step - width) / 2;
            double bottom = HEIGHT - BOTTOM;
            for (int p = 0; p < periods.size(); p++) {
                Count count = years.getOrDefault(all.get(i), new TreeMap<>()).get(periods.get(p));
                if (count != null && count.granted().signum() > 0) {
                    double height = height(count.granted(), top);
                    bottom -= height;
                    bars.add(new Bar(
                            style(periods.get(p)),
                            number(x),
                            number(bottom),
                            number(width),
                            number(height),
                            all.get(i) + ", " + name(periods.get(p)) + ": " + Kronor.text(count.granted(), language)));
                }
            }
        }
        return bars;
    }

    /** The lines across, with what they stand for. */
    public List<Mark> getLines() {
        List<Mark> lines = new ArrayList<>();
        BigDecimal step = step();
        for (BigDecimal value = BigDecimal.ZERO; value.compareTo(top()) <= 0; value = value.add(step)) {
            lines.add(new Mark(
                    number(HEIGHT - BOTTOM - height(value, top())),
                    value.signum() == 0 ? "0" : Kronor.rounded(value, language)));
        }
        return lines;
    }

    /** The years below, as many as have room. */
    public List<Mark> getYears() {
        List<Mark> marks = new ArrayList<>();
        List<String> all = axis();
        double step = (WIDTH - LEFT - RIGHT) / Math.max(1, all.size());
        int every = (int) Math.ceil(LABEL / step);
        for (int i = 0; i < all.size(); i += every) {
            marks.add(new Mark(number(LEFT + step * (i + 0.5)), all.get(i)));
        }
        return marks;
    }

    /**
     * A row of the table.
     *
     * @param granted what each period has, in the order of {@link #getSeries}; empty where it has no project
     */
    public record Row(String year, String projects, List<String> granted, String sum) {}

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        years.forEach((year, counts) -> {
            List<String> granted = periods.stream()
                    .map(period -> {
                        Count count = counts.get(period);
                        return count == null ? "" : Kronor.text(count.granted(), language);
                    })
                    .toList();
            long projects = counts.values().stream().mapToLong(Count::projects).sum();
            rows.add(new Row(year, Kronor.number(projects, language), granted, Kronor.text(sum(counts), language)));
        });
        return rows;
    }

    /** One sentence that says what the chart shows. */
    public String getDescription() {
        String highestYear = years.entrySet().stream()
                .max((one, other) -> sum(one.getValue()).compareTo(sum(other.getValue())))
                .map(Map.Entry::getKey)
                .orElse("");
        return text.getOrDefault("chart.description", "")
                .replace("{first}", years.isEmpty() ? "" : years.firstKey())
                .replace("{last}", years.isEmpty() ? "" : years.lastKey())
                .replace("{most}", highestYear)
                .replace("{amount}", Kronor.rounded(highest(), language));
    }

    /** All years from the first to the last with a project, unless that is more than any fund had. */
    private List<String> axis() {
        if (years.isEmpty()) {
            return List.of();
        }
        int first = Integer.parseInt(years.firstKey());
        int last = Integer.parseInt(years.lastKey());
        if (last - first >= MOST_YEARS) {
            return List.copyOf(years.keySet());
        }
        List<String> all = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            all.add(Integer.toString(year));
        }
        return all;
    }

    private static BigDecimal sum(SortedMap<String, Count> counts) {
        return counts.values().stream().map(Count::granted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal highest() {
        return years.values().stream().map(GrantChart::sum).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Between two lines: 1, 2 or 5 with zeros. */
    private BigDecimal step() {
        BigDecimal highest = highest();
        if (highest.signum() <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal least = highest.divide(BigDecimal.valueOf(LINES), 6, RoundingMode.UP);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        for (int times : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(least) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    /** The topmost line: the first at or above the highest bar. */
    private BigDecimal top() {
        BigDecimal step = step();
        return step.multiply(highest().divide(step, 0, RoundingMode.UP)).max(step);
    }

    private static double height(BigDecimal value, BigDecimal top) {
        return value.doubleValue() / top.doubleValue() * (HEIGHT - TOP - BOTTOM);
    }

    /** The colour of a period, the same on every page: periods last seven years. */
    private static String style(String period) {
        return "series-" + Math.floorMod((Integer.parseInt(period.substring(0, 4)) - FIRST_PERIOD) / 7, COLOURS);
    }

    private static String name(String period) {
        return period.replace('-', '–');
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
