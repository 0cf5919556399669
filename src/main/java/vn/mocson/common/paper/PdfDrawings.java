package vn.mocson.common.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Drawings by the type of the {@code object} in whose place they stand. */
final class PdfDrawings implements FSObjectDrawerFactory {

    private final Map<String, PdfDrawing> drawings;

    PdfDrawings(Map<String, PdfDrawing> drawings) {
        this.drawings = drawings;
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        PdfDrawing drawing = drawings.get(element.getAttribute("type"));
        return drawing == null ? null : new Drawer(drawing);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object") && drawings.containsKey(element.getAttribute("type"));
    }

    private record Drawer(PdfDrawing drawing) implements FSObjectDrawer {

        @Override
        public @Nullable Map<Shape, String> drawObject(
                Element element,
                double x,
                double y,
                double width,
                double height,
                OutputDevice device,
                RenderingContext context,
                int dotsPerPixel) {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dotsPerPixel,
                    (float) height / dotsPerPixel,
                    graphics -> drawing.draw(graphics, width / dotsPerPixel, height / dotsPerPixel));
            return null;
        }
    }
}
