package fr.solidrnet.transforms.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;

/** One row of the long table, what does not vary in these tests left out. */
record Figure(
        String mois,
        String code,
        String periode,
        String decoupage,
        String modalite,
        Double valeur,
        Double numerateur,
        Double denominateur,
        Double p5,
        Double p95) {

    static Figure of(ResultSet row) throws SQLException {
        return new Figure(
                row.getString("mois"),
                row.getString("code"),
                row.getString("periode"),
                row.getString("decoupage"),
                row.getString("modalite"),
                row.getObject("valeur", Double.class),
                row.getObject("numerateur", Double.class),
                row.getObject("denominateur", Double.class),
                row.getObject("p5", Double.class),
                row.getObject("p95", Double.class));
    }

    /** What the figure is about, its month aside. */
    String place() {
        return String.join(" | ", periode, decoupage, modalite);
    }

    /** Whether it says that there is nothing. */
    boolean isEmpty() {
        return (valeur == null || valeur == 0) && (numerateur == null || numerateur == 0);
    }
}
