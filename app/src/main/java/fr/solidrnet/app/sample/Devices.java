package fr.solidrnet.app.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/** Table {@code appareils}: the devices of the packs, and those that were good for parts only. */
final class Devices implements SampleTable {
    static final List<String> COLUMNS = List.of(
            "appareil_id",
            "lot_id",
            "type_appareil",
            "marque",
            "modele",
            "numero_serie",
            "annee_fabrication",
            "poids_kg",
            "ram_mo",
            "disque_go",
            "date_reception",
            "date_diagnostic",
            "date_reconditionnement",
            "etat",
            "date_etat",
            "effacement_certifie",
            "mis_a_jour_le",
            MOTIF);

    /** An odd multiplier that scatters the workshop's labels, as peripherals of one pack are not neighbours. */
    private static final long SCATTER = 61_803_399L;

    private static final long LABELS = 100_000_000L;
    private static final int LABEL_DIGITS = 8;
    private static final long FIRST_SPARE = LABELS / 2;

    /** No device changes for longer than that before its pack is made, or after it was received for parts. */
    private static final int LONGEST = 6;

    private final Programme programme;
    private final Packs packs;
    private final Lots lots;
    private final DeviceLives lives;
    private final PlantedNames planted;

    Devices(Programme programme, Packs packs, Lots lots, PlantedNames planted) {
        this.programme = programme;
        this.packs = packs;
        this.lots = lots;
        this.lives = new DeviceLives(programme, lots);
        this.planted = planted;
    }

    static long packedLabel(long pack, int slot) {
        return pack * Packs.SLOTS + slot;
    }

    static long spareLabel(long number) {
        return FIRST_SPARE + number;
    }

    static String id(long label) {
        return Cells.id("ADB-", label * SCATTER % LABELS, LABEL_DIGITS);
    }

    /** Tells each lot how many devices it brings. */
    void countInLots() {
        for (long number = 0; number < programme.packs().total(); number++) {
            Packs.Pack pack = packs.pack(number);

            for (int slot = 0; slot < pack.types().size(); slot++) {
                lots.count(lives.lotOfPacked(pack, slot));
            }
        }

        for (long number = 0; number < programme.spares().total(); number++) {
            lots.count(lives.lotOfSpare(number));
        }
    }

    @Override
    public String name() {
        return "appareils";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(Window window, Consumer<SampleRow> out) {
        int first = window.month() - LONGEST;
        Schedule spares = programme.spares();
        Schedule made = programme.packs();

        for (long number = spares.start(first); number < spares.start(window.month() + 1); number++) {
            row(window, lives.spare(number), out);
        }

        for (long number = made.start(first); number < made.start(window.month() + LONGEST); number++) {
            Packs.Pack pack = packs.pack(number);

            for (int slot = 0; slot < pack.types().size(); slot++) {
                row(window, lives.packed(pack, slot), out);
            }
        }
    }

    private void row(Window window, Device device, Consumer<SampleRow> out) {
        if (!window.reached(device.received())) {
            return;
        }

        LocalDateTime since = device.stateSince(window);
        LocalDateTime stamp = window.latest(since, device.weighed(), device.withdrawn());

        if (stamp == null || !window.shows(stamp)) {
            return;
        }

        boolean withdrawn = stamp.equals(device.withdrawn());
        String[] cells = withdrawn
                ? Cells.withdrawn(COLUMNS, "mis_a_jour_le", stamp, id(device.label()))
                : cells(window, device, since, stamp);
        planted.serial(device.serial());
        out.accept(new SampleRow(cells, device.received(), withdrawn));
    }

    private static String[] cells(Window window, Device device, LocalDateTime since, LocalDateTime stamp) {
        Device.Model model = device.model();
        return Cells.of(
                id(device.label()),
                Lots.id(device.lot()),
                model.type(),
                model.brand(),
                model.name(),
                device.serial(),
                device.builtIn(),
                device.weight(window),
                model.memory(),
                model.disk(),
                device.received().toLocalDate(),
                device.day(window, device.diagnosed()),
                device.day(window, device.refurbished()),
                device.state(since),
                since.toLocalDate(),
                device.wiped(window),
                stamp,
                null);
    }
}
