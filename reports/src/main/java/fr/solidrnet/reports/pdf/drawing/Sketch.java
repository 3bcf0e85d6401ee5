package fr.solidrnet.reports.pdf.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A drawing in points, kept as what to draw and drawn into the PDF as vectors and text. */
final class Sketch extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
    private static final long serialVersionUID = 1L;
    private static final double TALLEST = 560;

    /** Where a text stands against its point. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }
    }

    private final transient List<Consumer<Graphics2D>> strokes = new ArrayList<>();
    private final double width;
    private final double height;
    private double origin;

    Sketch(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** What is drawn from here on counts its heights from this one of the sheet. */
    Sketch from(double top) {
        double step = top - origin;
        origin = top;
        strokes.add(graphics -> graphics.translate(0, step));
        return this;
    }

    Sketch bar(double x, double y, double w, double h, String fill) {
        return shape(new Rectangle2D.Double(x, y, w, h), fill);
    }

    Sketch dot(double x, double y, double radius, String fill) {
        return shape(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), fill);
    }

    Sketch shape(Shape shape, String fill) {
        strokes.add(graphics -> {
            graphics.setColor(Color.decode(fill));
            graphics.fill(shape);
        });
        return this;
    }

    Sketch outline(Shape shape, String colour, double thickness) {
        return stroke(shape, colour, new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    Sketch line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        return outline(new Line2D.Double(x1, y1, x2, y2), colour, thickness);
    }

    Sketch dashes(double x1, double y1, double x2, double y2, String colour, double thickness) {
        float[] pattern = {4, 3};
        BasicStroke dashed =
                new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, pattern, 0);
        return stroke(new Line2D.Double(x1, y1, x2, y2), colour, dashed);
    }

    /** @param y of the base line */
    Sketch text(double x, double y, Anchor anchor, double size, String colour, String text) {
        return written(x, y, anchor, size, colour, false, text);
    }

    Sketch bold(double x, double y, Anchor anchor, double size, String colour, String text) {
        return written(x, y, anchor, size, colour, true, text);
    }

    private Sketch stroke(Shape shape, String colour, BasicStroke stroke) {
        strokes.add(graphics -> {
            graphics.setColor(Color.decode(colour));
            graphics.setStroke(stroke);
            graphics.draw(shape);
        });
        return this;
    }

    /** A text that runs upwards from its point. */
    Sketch upright(double x, double y, double size, String colour, boolean heavy, String text) {
        strokes.add(graphics -> {
            AffineTransform before = graphics.getTransform();
            graphics.setColor(Color.decode(colour));
            graphics.setFont(PrintedFont.of(heavy, size));
            graphics.translate(x, y);
            graphics.rotate(-Math.PI / 2);
            graphics.drawString(text, 0f, 0f);
            graphics.setTransform(before);
        });
        return this;
    }

    Sketch written(double x, double y, Anchor anchor, double size, String colour, boolean heavy, String text) {
        PrintedFont font = heavy ? PrintedFont.BOLD : PrintedFont.REGULAR;
        double left = x - anchor.share * font.width(text, size);
        strokes.add(graphics -> {
            graphics.setColor(Color.decode(colour));
            graphics.setFont(PrintedFont.of(heavy, size));
            graphics.drawString(text, (float) left, (float) y);
        });
        return this;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        Dimension size = new Dimension();
        size.setSize(width, height * scale());
        return size;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        graphics.scale(scale(), scale());
        strokes.forEach(stroke -> stroke.accept(graphics));
    }

    /** A drawing that is taller than a page has room for is drawn smaller, whole. */
    private double scale() {
        return Math.min(1, TALLEST / height);
    }
}
