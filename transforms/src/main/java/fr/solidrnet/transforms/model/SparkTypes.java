package fr.solidrnet.transforms.model;

import fr.solidrnet.warehouse.contract.FieldType;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.jspecify.annotations.Nullable;

/** Spark's types in the words of the contracts. A double has none: figures are exact. */
final class SparkTypes {
    private static final Map<DataType, FieldType> SIMPLE = Map.of(
            DataTypes.StringType, FieldType.STRING,
            DataTypes.LongType, FieldType.INTEGER,
            DataTypes.IntegerType, FieldType.YEAR,
            DataTypes.BooleanType, FieldType.BOOLEAN,
            DataTypes.DateType, FieldType.DATE,
            DataTypes.TimestampNTZType, FieldType.DATETIME,
            DataTypes.BinaryType, FieldType.BINARY);

    private SparkTypes() {}

    static Optional<FieldType> fieldType(DataType type) {
        if (type instanceof DecimalType) {
            return Optional.of(FieldType.NUMBER);
        }

        if (type instanceof ArrayType) {
            return Optional.of(FieldType.LIST);
        }

        return type instanceof MapType ? Optional.of(FieldType.MAP) : Optional.ofNullable(SIMPLE.get(type));
    }

    static @Nullable Integer precision(DataType type) {
        return type instanceof DecimalType ? ((DecimalType) type).precision() : null;
    }

    static @Nullable Integer scale(DataType type) {
        return type instanceof DecimalType ? ((DecimalType) type).scale() : null;
    }
}
