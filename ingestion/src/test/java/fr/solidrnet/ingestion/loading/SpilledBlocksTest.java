package fr.solidrnet.ingestion.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.api.Test;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** What Spark keeps in memory goes to disk where memory is short; primitives by Kryo, whatever the settings say. */
class SpilledBlocksTest {
    @Test
    void theJvmLetsKryoWritePrimitives() {
        SerializerInstance kryo = new KryoSerializer(new SparkConf(false)).newInstance();
        ClassTag<long[]> longs = ClassTag$.MODULE$.apply(long[].class);
        ByteBuffer written = kryo.serialize(new long[] {7, 9}, longs);

        assertThat(kryo.<long[]>deserialize(written, longs)).containsExactly(7, 9);
    }
}
