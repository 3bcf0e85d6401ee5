package fr.solidrnet.transforms.impact;

import fr.solidrnet.transforms.ReferenceFactors;
import fr.solidrnet.transforms.indicator.TestMarts;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The factors that the product ships with, as a set. */
final class ShippedFactors {
    private ShippedFactors() {}

    static FactorSet read() throws SQLException {
        try (TestMarts marts = TestMarts.empty()) {
            ReferenceFactors.insert(marts.connection());
            return FactorSet.read(marts.connection());
        }
    }

    static FactorSet without(String... codes) throws SQLException {
        SortedMap<String, Factor> some = new TreeMap<>(read().byCode());
        some.keySet().removeAll(List.of(codes));
        return new FactorSet(some);
    }
}
