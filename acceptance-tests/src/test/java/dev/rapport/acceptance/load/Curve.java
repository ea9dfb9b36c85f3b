package dev.rapport.acceptance.load;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One thing over time, and a picture of several, one above the other. */
record Curve(String what, List<Point> points) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 120;
    private static final int LEFT = 70;
    private static final int GAP = 46;

    /** @param minutes since the beginning */
    record Point(double minutes, double value) {}

    /** The middle of the second quarter and of the last: what grows shows. */
    String summary() {
        int quarter = points.size() / 4;
        return String.format(
                Locale.ROOT,
                "%s: median of the second quarter %.0f, of the last %.0f, at most %.0f",
                what,
                median(points.subList(quarter, 2 * quarter)),
                median(points.subList(3 * quarter, points.size())),
                most());
    }

    private static double median(List<Point> some) {
        double[] sorted = some.stream().mapToDouble(Point::value).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private double most() {
        return points.stream().mapToDouble(Point::value).max().orElse(0);
    }

    static String picture(List<Curve> curves) {
        int height = curves.size() * (HEIGHT + GAP) + 10;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                LEFT + WIDTH + 20,
                height));
        for (int i = 0; i < curves.size(); i++) {
            svg.append(curves.get(i).drawn(30 + i * (HEIGHT + GAP)));
        }
        return svg.append("</svg>\n").toString();
    }

    private String drawn(int top) {
        double most = Math.max(1, most());
        double minutes = Math.max(1, points.getLast().minutes());
        String line = points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        LEFT + point.minutes() / minutes * WIDTH,
                        top + HEIGHT - point.value() / most * HEIGHT))
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "<text x=\"%1$d\" y=\"%2$d\">%3$s</text>%n"
                        + "<text x=\"%4$d\" y=\"%5$d\" text-anchor=\"end\">%6$.0f</text>%n"
                        + "<text x=\"%4$d\" y=\"%7$d\" text-anchor=\"end\">0</text>%n"
                        + "<text x=\"%8$d\" y=\"%9$d\" text-anchor=\"end\">%10$.0f min</text>%n"
                        + "<path d=\"M%1$d %11$dV%7$dH%8$d\" fill=\"none\" stroke=\"#999\"/>%n"
                        + "<polyline points=\"%12$s\" fill=\"none\" stroke=\"#2563eb\" stroke-width=\"1.5\"/>%n",
                LEFT,
                top - 8,
                what,
                LEFT - 6,
                top + 10,
                most,
                top + HEIGHT,
                LEFT + WIDTH,
                top + HEIGHT + 16,
                minutes,
                top,
                line);
    }
}
