package fr.solidrnet.reports.pdf.drawing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Contours of the EPCI from a GeoJSON: polygons whose properties hold the SIREN of the EPCI as {@code epci}. Features of
 * one EPCI, such as its communes, are put together. Projected flat, x shrunk by the cosine of the middle latitude, which
 * over a département is as true as any map.
 */
public final class Contours {
    private static final String CODE = "epci";

    private final SortedMap<String, Path2D> shapes;

    private Contours(SortedMap<String, Path2D> shapes) {
        this.shapes = Collections.unmodifiableSortedMap(shapes);
    }

    /** Fails with {@link FailureKind#CONFIGURATION} where the file cannot be read or holds no such polygon. */
    public static Contours read(Path file) {
        try {
            return of(new ObjectMapper().readTree(Files.readString(file)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw refused(file, "is not a GeoJSON of polygons with a property « " + CODE + " »: " + e.getMessage(), e);
        } catch (IOException e) {
            throw refused(file, "cannot be read", e);
        }
    }

    /** In degrees east, shrunk, and north, by SIREN. */
    SortedMap<String, Path2D> shapes() {
        return shapes;
    }

    private static Contours of(JsonNode json) {
        SortedMap<String, List<Path2D>> parts = new TreeMap<>();
        double shrink = Math.cos(Math.toRadians(latitude(json)));

        for (JsonNode feature : json.path("features")) {
            String code = feature.path("properties").path(CODE).asText();

            if (!code.isEmpty()) {
                Path2D part = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                add(part, feature, shrink);
                parts.computeIfAbsent(code, any -> new ArrayList<>()).add(part);
            }
        }

        SortedMap<String, Path2D> shapes = new TreeMap<>();
        parts.forEach((code, features) -> shapes.put(code, whole(features)));

        if (shapes.values().stream().allMatch(shape -> shape.getBounds2D().isEmpty())) {
            throw new IllegalArgumentException("no polygon found");
        }

        return new Contours(shapes);
    }

    /** One shape of all, without the borders between them. */
    private static Path2D whole(List<Path2D> features) {
        if (features.size() == 1) {
            return features.get(0);
        }

        Area area = new Area();
        features.forEach(feature -> area.add(new Area(feature)));
        return new Path2D.Double(area);
    }

    private static double latitude(JsonNode json) {
        return json.findValues("coordinates").stream()
                .mapToDouble(Contours::firstLatitude)
                .average()
                .orElse(0);
    }

    private static double firstLatitude(JsonNode coordinates) {
        JsonNode point = coordinates;

        while (point.path(0).isArray()) {
            point = point.path(0);
        }

        return point.path(1).asDouble();
    }

    private static void add(Path2D shape, JsonNode feature, double shrink) {
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");

        switch (geometry.path("type").asText()) {
            case "Polygon" -> addPolygon(shape, coordinates, shrink);
            case "MultiPolygon" -> coordinates.forEach(polygon -> addPolygon(shape, polygon, shrink));
            default ->
                throw new IllegalArgumentException(
                        "a geometry of type « " + geometry.path("type").asText() + " »");
        }
    }

    private static void addPolygon(Path2D shape, JsonNode rings, double shrink) {
        for (JsonNode ring : rings) {
            boolean started = false;

            for (JsonNode point : ring) {
                double x = point.path(0).asDouble() * shrink;
                double y = point.path(1).asDouble();

                if (started) {
                    shape.lineTo(x, y);
                } else {
                    shape.moveTo(x, y);
                    started = true;
                }
            }

            if (started) {
                shape.closePath();
            }
        }
    }

    private static SolidrnetException refused(Path file, String fault, Exception cause) {
        return new SolidrnetException(FailureKind.CONFIGURATION, "The file of contours " + file + " " + fault, cause);
    }
}
