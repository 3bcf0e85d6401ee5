package fr.solidrnet.transforms.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureSqlTest {
    @Test
    void linesForDevelopersAreLeftOut() {
        assertThat(FigureSql.withoutNotes("with a as (select 1)\n\n  -- grain: one month\nselect '--' as n\nfrom a"))
                .isEqualTo("with a as (select 1)\n\nselect '--' as n\nfrom a");
    }
}
