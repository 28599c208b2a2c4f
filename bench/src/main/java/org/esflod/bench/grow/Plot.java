package org.esflod.bench.grow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines over two logarithmic axes, as SVG. */
final class Plot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 90;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;

    /** Told apart without colour too, by the name at their end. */
    private static final List<String> COLOURS = List.of("#1b1b1b", "#0072b2", "#009e73", "#d55e00", "#a2347f");

    private final Axis x;
    private final Axis y;
    private final StringBuilder svg = new StringBuilder();

    /** Where something was measured; both above zero. */
    record Point(double x, double y) {}

    /** Whole powers of ten that hold all values. */
    private record Axis(int from, int to, double start, double length) {
        static Axis of(List<Double> values, double start, double length) {
            int from = (int) Math.floor(log(values.stream().min(Double::compare).orElseThrow()));
            int to = (int) Math.ceil(log(values.stream().max(Double::compare).orElseThrow()));
            return new Axis(from, Math.max(to, from + 1), start, length);
        }

        double at(double value) {
            return start + (log(value) - from) / (to - from) * length;
        }

        private static double log(double value) {
            return Math.log10(Math.max(value, 0.01));
        }
    }

    private Plot(Map<String, List<Point>> lines) {
        List<Point> points = lines.values().stream().flatMap(List::stream).toList();
        x = Axis.of(points.stream().map(Point::x).toList(), LEFT, WIDTH - LEFT - RIGHT);
        y = Axis.of(points.stream().map(Point::y).toList(), HEIGHT - BOTTOM, -(HEIGHT - TOP - BOTTOM));
    }

    /** The picture, complete. */
    static String svg(String horizontal, String vertical, Map<String, List<Point>> lines) {
        Plot plot = new Plot(lines);
        plot.svg
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        .formatted(WIDTH, HEIGHT))
                .append(" font-size=\"12\" role=\"img\" aria-label=\"")
                .append(vertical + " by " + horizontal)
                .append("\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        plot.axes(horizontal, vertical);
        int next = 0;
        for (Map.Entry<String, List<Point>> line : lines.entrySet()) {
            plot.line(line.getKey(), line.getValue(), COLOURS.get(next++ % COLOURS.size()));
        }
        return plot.svg.append("</svg>\n").toString();
    }

    private void axes(String horizontal, String vertical) {
        for (int power = x.from(); power <= x.to(); power++) {
            double at = x.at(Math.pow(10, power));
            grid(at, TOP, at, HEIGHT - BOTTOM);
            text(at, HEIGHT - BOTTOM + 18, "middle", "#1b1b1b", number(power));
        }
        for (int power = y.from(); power <= y.to(); power++) {
            double at = y.at(Math.pow(10, power));
            grid(LEFT, at, WIDTH - RIGHT, at);
            text(LEFT - 6, at + 4, "end", "#1b1b1b", number(power));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "#1b1b1b", horizontal);
        text(LEFT, TOP - 7, "end", "#1b1b1b", vertical);
    }

    private void line(String name, List<Point> points, String colour) {
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                .append(colour)
                .append("\" points=\"");
        svg.append(points.stream()
                .map(point -> decimals(x.at(point.x())) + "," + decimals(y.at(point.y())))
                .collect(Collectors.joining(" ")));
        svg.append("\"/>\n");
        Point last = points.get(points.size() - 1);
        text(x.at(last.x()) + 6, y.at(last.y()) + 4, "start", colour, name);
    }

    private void grid(double x1, double y1, double x2, double y2) {
        svg.append("<path stroke=\"#ddd\" d=\"M%s %sL%s %s\"/>\n"
                .formatted(decimals(x1), decimals(y1), decimals(x2), decimals(y2)));
    }

    private void text(double atX, double atY, String anchor, String colour, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                .formatted(decimals(atX), decimals(atY), anchor, colour, text));
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(int power) {
        return power < 0
                ? "0." + "0".repeat(-power - 1) + "1"
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }
}
