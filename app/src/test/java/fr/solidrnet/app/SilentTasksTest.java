package fr.solidrnet.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class SilentTasksTest {
    /** « Invalid input for integer: Jeanne Martin » is what Spark would print of a query's cast. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.spark.executor.Executor",
                "org.apache.spark.scheduler.TaskSetManager",
                "org.apache.spark.util.Utils"
            })
    void sparkPrintsNoMessageOfATask(String name) {
        assertThat(LoggerFactory.getLogger(name).isErrorEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger("org.apache.spark.SparkContext").isErrorEnabled())
                .isTrue();
    }
}
