package vn.mocson.common.paper;

import java.awt.Graphics2D;

/** Something drawn with lines, not dots, in a rectangle of a page. */
@FunctionalInterface
public interface PdfDrawing {

    /** From the upper left corner, in the unit of the two sizes. */
    void draw(Graphics2D graphics, double width, double height);
}
