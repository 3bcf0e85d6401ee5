package fr.solidrnet.reports.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture draws, as data: positions, colours and sizes are the drawer's. Every value comes with its printed
 * label; a missing value is null, drawn as a gap and labelled so.
 */
public sealed interface Drawing {
    /**
     * A value with its names.
     *
     * @param name whole, never cut by the drawer
     * @param value null where it does not exist
     * @param label the value as printed
     * @param strong whether the picture's sentence speaks of it
     */
    record Mark(String name, @Nullable Double value, String label, boolean strong) {}

    /** Upright bars in time order, one a month; a mark's name is the month as printed. */
    record Months(List<Mark> marks) implements Drawing {
        public Months {
            marks = List.copyOf(marks);
        }
    }

    /** Small charts of upright bars, one a name, all on one scale so that their heights compare. */
    record Panels(List<Panel> panels) implements Drawing {
        public Panels {
            panels = List.copyOf(panels);
        }
    }

    /**
     * @param name whole, never cut by the drawer
     * @param marks in time order; only the strong ones carry their label, and the first and last their name
     */
    record Panel(String name, List<Mark> marks) {
        public Panel {
            marks = List.copyOf(marks);
        }
    }

    /** Steps that each keep a part of the one before. */
    record Funnel(List<Mark> steps) implements Drawing {
        public Funnel {
            steps = List.copyOf(steps);
        }
    }

    /** How much of a target is reached. */
    record Gauge(Mark reached, Mark target) implements Drawing {}

    /** Intervals, each with its middle; those of one axis have one unit and one scale. */
    record Intervals(List<Axis> axes) implements Drawing {
        public Intervals {
            axes = List.copyOf(axes);
        }
    }

    /** @param title the unit, and what it is a unit of */
    record Axis(String title, List<Interval> intervals) {
        public Axis {
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * @param low null, as the other two, where the figure does not exist
     * @param label the three as printed
     */
    record Interval(
            String name,
            @Nullable Double low,
            @Nullable Double middle,
            @Nullable Double high,
            String label) {}

    /** The département's EPCI; the drawer knows where each lies. */
    record Territory(List<Place> places) implements Drawing {
        public Territory {
            places = List.copyOf(places);
        }
    }

    /** @param epci SIREN of the EPCI */
    record Place(String epci, Mark mark) {}
}
