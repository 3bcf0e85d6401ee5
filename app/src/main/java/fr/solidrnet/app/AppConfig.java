package fr.solidrnet.app;

import fr.solidrnet.app.sql.SqlLimits;
import fr.solidrnet.ingestion.database.DatabaseSource;
import fr.solidrnet.ingestion.reading.ReadingLimits;
import fr.solidrnet.reports.pdf.Dress;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.resource.Yaml;
import fr.solidrnet.warehouse.storage.Maintenance;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a site may set, from one YAML file; docs/configuration.md tells each key. Every key is optional.
 *
 * @param catalogue where the Iceberg catalogue is; none: an embedded SQLite file in the warehouse
 * @param quarantine folder of the refused rows; none: beside the warehouse
 * @param keyFile the key that hashes persons; none: beside the warehouse
 * @param refusedShare share of refused rows, 0 to 1, strictly above which a file is held
 * @param quarantineDays days that a refused row is kept
 * @param blocking tables whose refused or held file blocks an edition; none: as the contracts say
 * @param lockWaitSeconds how long a run waits for another one to end
 * @param graceDays how long a state that was replaced stays readable
 * @param spark the engine that loads and computes models
 * @param report what the published report bears of the site; none: neither name, logo nor contours
 * @param sql limits of analysts' queries; none: {@link SqlLimits#DEFAULT}
 * @param reading how much a packed export may hold; none: {@link ReadingLimits#DEFAULT}
 * @param formats by format, what stands for something that its source lacks; none: as the format says
 * @param sources databases that rows are taken from, by name
 */
record AppConfig(
        @Nullable Catalogue catalogue,
        @Nullable Path quarantine,
        @Nullable Path keyFile,
        @Nullable BigDecimal refusedShare,
        @Nullable Integer quarantineDays,
        @Nullable List<String> blocking,
        @Nullable Integer lockWaitSeconds,
        @Nullable Integer graceDays,
        @Nullable Spark spark,
        @Nullable Report report,
        @Nullable Sql sql,
        @Nullable Reading reading,
        @Nullable SortedMap<String, Map<String, String>> formats,
        @Nullable SortedMap<String, DatabaseConfig> sources) {

    static final AppConfig DEFAULT =
            new AppConfig(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final BigDecimal DEFAULT_SHARE = new BigDecimal("0.10");

    /**
     * @param uri a JDBC URL
     * @param name of this warehouse in a database that holds others too
     * @param user whom the database knows
     * @param properties what else the driver asks for
     * @param passwordFile a file whose first line is the password; the environment's
     *     {@code SOLIDRNET_CATALOGUE_PASSWORD} stands in for it
     */
    record Catalogue(
            String uri,
            @Nullable String name,
            @Nullable String user,
            @Nullable Map<String, String> properties,
            @Nullable Path passwordFile) {}

    /** @param master its URL */
    record Spark(@Nullable String master) {}

    /**
     * @param organisation whose report it is
     * @param logo a PNG or JPEG file
     * @param logoAlternative what stands for the logo where it is not seen; asked for with a logo
     * @param contours a GeoJSON of the EPCI or of their communes
     */
    record Report(
            @Nullable String organisation,
            @Nullable Path logo,
            @Nullable String logoAlternative,
            @Nullable Path contours) {}

    /** The limits that a site sets; {@link SqlLimits} says what each means. */
    record Sql(
            @Nullable Integer memoryMegabytes,
            @Nullable Integer temporaryMegabytes,
            @Nullable Integer threads,
            @Nullable Integer seconds,
            @Nullable Integer columns,
            @Nullable Integer cellKilobytes,
            @Nullable Integer resultMegabytes) {}

    /** The limits that a site sets; {@link ReadingLimits} says what each means. */
    record Reading(
            @Nullable Long unpackedMegabytes,
            @Nullable Long ratio,
            @Nullable Integer entries,
            @Nullable Long sharedTextMegabytes) {}

    static AppConfig read(@Nullable Path file) {
        if (file == null) {
            return DEFAULT;
        }

        try {
            return Yaml.read(file.toString(), Files.readString(file), AppConfig.class);
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "Cannot read the configuration " + file + ": " + e.getMessage(), e);
        }
    }

    /** The databases to take rows from, by name. */
    List<DatabaseSource> databases(Map<String, String> environment) {
        return sources == null
                ? List.of()
                : sources.entrySet().stream()
                        .map(source -> source.getValue().source(source.getKey(), environment))
                        .toList();
    }

    BigDecimal share() {
        return refusedShare == null ? DEFAULT_SHARE : refusedShare;
    }

    int daysInQuarantine() {
        return quarantineDays == null ? 90 : quarantineDays;
    }

    /** The one that spark-submit was told, or the site's; all cores of this machine, unless told. */
    String sparkMaster() {
        String site = spark == null || spark.master() == null ? "local[*]" : spark.master();
        return System.getProperty("spark.master", site);
    }

    Dress dress() {
        return report == null
                ? Dress.PLAIN
                : Dress.read(report.organisation(), report.logo(), report.logoAlternative(), report.contours());
    }

    int secondsToWait() {
        return lockWaitSeconds == null ? 60 : lockWaitSeconds;
    }

    /** What a reader who has the file of views open may count on. */
    Duration grace() {
        return graceDays == null ? Maintenance.GRACE : Duration.ofDays(graceDays);
    }

    SqlLimits sqlLimits() {
        SqlLimits usual = SqlLimits.DEFAULT;
        return sql == null
                ? usual
                : new SqlLimits(
                        told(sql.memoryMegabytes, usual.memoryMegabytes()),
                        told(sql.temporaryMegabytes, usual.temporaryMegabytes()),
                        told(sql.threads, usual.threads()),
                        told(sql.seconds, usual.seconds()),
                        told(sql.columns, usual.columns()),
                        told(sql.cellKilobytes, usual.cellKilobytes()),
                        told(sql.resultMegabytes, usual.resultMegabytes()));
    }

    ReadingLimits readingLimits() {
        ReadingLimits usual = ReadingLimits.DEFAULT;
        return reading == null
                ? usual
                : new ReadingLimits(
                        told(reading.unpackedMegabytes, usual.unpackedMegabytes()),
                        told(reading.ratio, usual.ratio()),
                        told(reading.entries, usual.entries()),
                        told(reading.sharedTextMegabytes, usual.sharedTextMegabytes()));
    }

    Map<String, Map<String, String>> formatDefaults() {
        return formats == null ? Map.of() : formats;
    }

    private static int told(@Nullable Integer value, int usual) {
        return value == null ? usual : value;
    }

    private static long told(@Nullable Long value, long usual) {
        return value == null ? usual : value;
    }
}
