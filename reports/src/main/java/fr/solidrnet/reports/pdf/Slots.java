package fr.solidrnet.reports.pdf;

import java.util.Iterator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRFrame;

/** The elements that a template holds many times, numbered by their key: those not needed are taken away. */
final class Slots {
    private Slots() {}

    /** Takes slots from {@code count} on away, and hands each element of the others over, frames before what they hold. */
    static void fit(List<JRChild> children, int count, ObjIntConsumer<JRElement> place) {
        for (Iterator<JRChild> each = children.iterator(); each.hasNext(); ) {
            JRChild child = each.next();
            String key = child instanceof JRElement element ? element.getKey() : null;

            if (key != null && Integer.parseInt(key) >= count) {
                each.remove();
                continue;
            }

            if (key != null && child instanceof JRElement element) {
                place.accept(element, Integer.parseInt(key));
            }

            if (child instanceof JRFrame frame) {
                fit(frame.getChildren(), count, place);
            }
        }
    }
}
