package fr.solidrnet.transforms.impact;

import java.util.SortedMap;
import java.util.TreeMap;

/** Devices in service on the last day of a month, by type and year of allocation. */
record InService(SortedMap<String, SortedMap<Integer, Long>> byType) {
    InService() {
        this(new TreeMap<>());
    }

    void add(String type, int year, long devices) {
        byType.computeIfAbsent(type, none -> new TreeMap<>()).merge(year, devices, Long::sum);
    }

    SortedMap<Integer, Long> years(String type) {
        return byType.getOrDefault(type, new TreeMap<>());
    }

    static long devices(SortedMap<Integer, Long> years) {
        return years.values().stream().mapToLong(Long::longValue).sum();
    }
}
