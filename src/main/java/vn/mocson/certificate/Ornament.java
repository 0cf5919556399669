package vn.mocson.certificate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import vn.mocson.common.paper.PdfDrawing;

/**
 * Our own lines, after the bands of bronze drums: rings with a dot that a slanted line ties to the next, saw teeth, and
 * the star. Everything in millimetres; one path for each colour, so that a page stays light.
 */
final class Ornament {

    private static final double MM_PER_PAGE = 297;
    private static final double OUTER = 8;
    private static final double BAND = 9;
    private static final double CORNER = 15;
    private static final double STEP = 4.6;
    private static final double RING = 1.45;
    private static final int RAYS = 14;

    private Ornament() {}

    /** A frame around a page of A4 on its long side. */
    static PdfDrawing frame(String colour, String gold) {
        return (graphics, width, height) -> {
            Graphics2D g = scaled(graphics, width / MM_PER_PAGE);
            double w = MM_PER_PAGE;
            double h = height * MM_PER_PAGE / width;
            Path2D lines = new Path2D.Double();
            Path2D thin = new Path2D.Double();
            Path2D full = new Path2D.Double();
            for (int side = 0; side < 4; side++) {
                boolean flat = side % 2 == 0;
                AffineTransform place = AffineTransform.getTranslateInstance(w / 2, h / 2);
                place.rotate(side * Math.PI / 2);
                place.translate(-(flat ? w : h) / 2, -(flat ? h : w) / 2);
                band(flat ? w : h, place, thin, full);
                corner(place, lines, thin, full);
            }
            double in = OUTER + BAND;
            g.setColor(Color.decode(colour));
            g.setStroke(new BasicStroke(0.9f));
            g.draw(new Rectangle2D.Double(OUTER - 1.8, OUTER - 1.8, w - 2 * OUTER + 3.6, h - 2 * OUTER + 3.6));
            g.setStroke(new BasicStroke(0.3f));
            g.draw(new Rectangle2D.Double(in + 1.5, in + 1.5, w - 2 * in - 3, h - 2 * in - 3));
            g.setColor(Color.decode(gold));
            g.fill(full);
            g.setStroke(new BasicStroke(0.35f));
            g.draw(lines);
            g.setStroke(new BasicStroke(0.22f));
            g.draw(thin);
        };
    }

    /** A drum seen from above, as faint as a watermark. */
    static PdfDrawing drum(String gold) {
        return (graphics, width, height) -> {
            Graphics2D g = scaled(graphics, width / 200);
            Path2D lines = new Path2D.Double();
            Path2D full = new Path2D.Double();
            full.append(star(100, 100, 33, 11, RAYS), false);
            for (double r : new double[] {37, 40, 50, 53, 70, 73, 84, 87, 97}) {
                lines.append(circle(100, 100, r), false);
            }
            for (int i = 0; i < 48; i++) {
                double angle = 2 * Math.PI * i / 48;
                lines.append(circle(100 + 45 * Math.cos(angle), 100 + 45 * Math.sin(angle), 2.2), false);
                full.append(circle(100 + 45 * Math.cos(angle), 100 + 45 * Math.sin(angle), 0.7), false);
            }
            for (int i = 0; i < 12; i++) {
                lines.append(
                        AffineTransform.getRotateInstance(2 * Math.PI * i / 12, 100, 100)
                                .createTransformedShape(bird()),
                        false);
            }
            for (int i = 0; i < 96; i++) {
                double from = 2 * Math.PI * i / 96;
                double to = 2 * Math.PI * (i + 1) / 96;
                tooth(full, 100, 100, 74.5, 82.5, from, to);
                if (i % 2 == 0) {
                    tooth(full, 100, 100, 88.5, 95.5, from, to);
                }
            }
            g.setColor(blend(Color.decode(gold), 0.13));
            g.fill(full);
            g.setStroke(new BasicStroke(0.55f));
            g.draw(lines);
        };
    }

    /** On white: transparency is what old printers stumble over. */
    private static Color blend(Color colour, double part) {
        return new Color(mixed(colour.getRed(), part), mixed(colour.getGreen(), part), mixed(colour.getBlue(), part));
    }

    private static int mixed(int value, double part) {
        return (int) Math.round(255 - (255 - value) * part);
    }

    private static Graphics2D scaled(Graphics2D graphics, double scale) {
        graphics.scale(scale, scale);
        return graphics;
    }

    /** The band along the upper side, between the corners. */
    private static void band(double length, AffineTransform place, Path2D thin, Path2D full) {
        double from = OUTER + CORNER;
        double room = length - 2 * from;
        int rings = (int) Math.floor(room / STEP);
        double step = room / rings;
        double middle = OUTER + BAND / 2;
        Path2D line = new Path2D.Double();
        for (double y : new double[] {OUTER, OUTER + 1.9, OUTER + BAND - 1.9, OUTER + BAND}) {
            line.moveTo(from, y);
            line.lineTo(from + room, y);
        }
        Path2D teeth = new Path2D.Double();
        for (int i = 0; i < rings; i++) {
            double x = from + (i + 0.5) * step;
            line.append(circle(x, middle, RING), false);
            teeth.append(circle(x, middle, 0.55), false);
            if (i < rings - 1) {
                line.moveTo(x + RING * 0.72, middle - RING * 0.72);
                line.lineTo(x + step - RING * 0.72, middle + RING * 0.72);
            }
            for (int half = 0; half < 2; half++) {
                double left = from + i * step + half * step / 2;
                triangle(teeth, left, OUTER + 1.65, left + step / 2, OUTER + 0.25);
                triangle(teeth, left, OUTER + BAND - 1.65, left + step / 2, OUTER + BAND - 0.25);
            }
        }
        thin.append(place.createTransformedShape(line), false);
        full.append(place.createTransformedShape(teeth), false);
    }

    private static void triangle(Path2D into, double left, double base, double right, double tip) {
        into.moveTo(left + 0.1, base);
        into.lineTo(right - 0.1, base);
        into.lineTo((left + right) / 2, tip);
        into.closePath();
    }

    /** The block in the upper left corner. */
    private static void corner(AffineTransform place, Path2D lines, Path2D thin, Path2D full) {
        double middle = OUTER + CORNER / 2;
        Path2D square = new Path2D.Double(new Rectangle2D.Double(OUTER, OUTER, CORNER, CORNER));
        square.append(circle(middle, middle, CORNER / 2 - 0.6), false);
        square.append(circle(middle, middle, CORNER / 2 - 2.6), false);
        lines.append(place.createTransformedShape(square), false);
        Path2D fine = new Path2D.Double();
        Path2D solid = new Path2D.Double();
        for (int i = 0; i < 20; i++) {
            double angle = 2 * Math.PI * i / 20;
            double r = CORNER / 2 - 1.6;
            fine.append(circle(middle + r * Math.cos(angle), middle + r * Math.sin(angle), 0.62), false);
        }
        for (int i = 0; i < 4; i++) {
            double x = i % 2 == 0 ? OUTER + 1.25 : OUTER + CORNER - 1.25;
            double y = i < 2 ? OUTER + 1.25 : OUTER + CORNER - 1.25;
            solid.append(circle(x, y, 0.55), false);
        }
        solid.append(star(middle, middle, 4.3, 1.5, RAYS), false);
        thin.append(place.createTransformedShape(fine), false);
        full.append(place.createTransformedShape(solid), false);
    }

    private static Shape circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private static Shape star(double x, double y, double outer, double inner, int rays) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 2 * rays; i++) {
            double r = i % 2 == 0 ? outer : inner;
            double angle = Math.PI * i / rays - Math.PI / 2;
            if (i == 0) {
                star.moveTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            } else {
                star.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            }
        }
        star.closePath();
        return star;
    }

    private static void tooth(Path2D into, double x, double y, double inner, double outer, double from, double to) {
        into.moveTo(x + inner * Math.cos(from), y + inner * Math.sin(from));
        into.lineTo(x + inner * Math.cos(to), y + inner * Math.sin(to));
        double middle = (from + to) / 2;
        into.lineTo(x + outer * Math.cos(middle), y + outer * Math.sin(middle));
        into.closePath();
    }

    /** A flying bird with a long beak, at the top of its ring. */
    private static Shape bird() {
        Path2D bird = new Path2D.Double();
        double x = 100;
        double y = 100 - 61.5;
        bird.moveTo(x - 13, y + 1);
        bird.quadTo(x - 6, y - 3, x + 1, y - 2);
        bird.lineTo(x + 13, y - 3.5);
        bird.lineTo(x + 4, y + 1.5);
        bird.quadTo(x - 2, y + 4, x - 8, y + 2.5);
        bird.closePath();
        bird.moveTo(x - 4, y - 2.2);
        bird.lineTo(x - 9, y - 6.5);
        bird.lineTo(x + 0.5, y - 2.2);
        bird.moveTo(x - 4, y + 3);
        bird.lineTo(x - 9, y + 6.5);
        bird.lineTo(x + 0.5, y + 2.9);
        return bird;
    }
}
