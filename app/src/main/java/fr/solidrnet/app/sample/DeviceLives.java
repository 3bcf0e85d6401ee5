package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the life of one device, always the same for the same number. */
final class DeviceLives {
    private static final Weighted<String> SPARE_TYPES = Weighted.of(
            List.of("UNITE_CENTRALE", "ECRAN", "PORTABLE", "CLAVIER", "SOURIS", "IMPRIMANTE", "AUTRE"),
            31,
            27,
            19,
            8,
            4,
            7,
            4);
    private static final Weighted<String> FATES =
            Weighted.of(List.of("POUR_PIECES", "DEMANTELE", "REBUT", ""), 42, 33, 18, 7);
    private static final List<String> SERIAL = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
            .chars()
            .mapToObj(Character::toString)
            .toList();

    private final Programme programme;
    private final Lots lots;
    private final Map<String, List<Device.Model>> models;

    DeviceLives(Programme programme, Lots lots) {
        this.programme = programme;
        this.lots = lots;
        this.models = programme.data().rows("materiels.csv").stream()
                .map(DeviceLives::model)
                .collect(Collectors.groupingBy(Device.Model::type, TreeMap::new, Collectors.toList()));
    }

    private static Device.Model model(Map<String, String> row) {
        return new Device.Model(
                row.getOrDefault("type_appareil", ""),
                row.getOrDefault("marque", ""),
                row.getOrDefault("modele", ""),
                Integer.parseInt(row.getOrDefault("masse_g", "")),
                Integer.parseInt(row.getOrDefault("ecart_g", "")),
                row.getOrDefault("ram_mo", ""),
                row.getOrDefault("disque_go", ""));
    }

    int lotOfPacked(Packs.Pack pack, int slot) {
        return lotOfPacked(packedDraw(pack, slot), pack);
    }

    int lotOfSpare(long number) {
        return lotOfSpare(programme.draw(Subject.SPARE_DEVICE, number), number);
    }

    private Draw packedDraw(Packs.Pack pack, int slot) {
        return programme.draw(Subject.DEVICE, pack.number(), slot);
    }

    private int lotOfPacked(Draw draw, Packs.Pack pack) {
        return lots.draw(draw, pack.month() - draw.between(1, 3));
    }

    private int lotOfSpare(Draw draw, long number) {
        return lots.draw(draw, programme.spares().monthOf(number));
    }

    /** Received, diagnosed and refurbished on distinct days before the one on which its pack was made. */
    Device packed(Packs.Pack pack, int slot) {
        Draw draw = packedDraw(pack, slot);
        int lot = lotOfPacked(draw, pack);
        LocalDate received = lots.given(lot).plusDays(draw.between(1, 8));
        int third = (int) ChronoUnit.DAYS.between(received, pack.assembled()) / 3;
        LocalDate diagnosed = received.plusDays(draw.between(1, third));
        LocalDate refurbished = diagnosed.plusDays(draw.between(1, third));
        return device(
                draw,
                Devices.packedLabel(pack.number(), slot),
                lot,
                pack.types().get(slot),
                received,
                diagnosed,
                draw.during(refurbished),
                draw.during(pack.assembled()),
                null,
                "");
    }

    /** Received, diagnosed, then put to another use: none ever leaves in a pack. */
    Device spare(long number) {
        Draw draw = programme.draw(Subject.SPARE_DEVICE, number);
        int lot = lotOfSpare(draw, number);
        LocalDate received = lots.given(lot).plusDays(draw.between(1, 8));
        LocalDate diagnosed = received.plusDays(draw.between(2, 30));
        String fate = FATES.pick(draw);
        LocalDateTime discarded = fate.isEmpty() ? null : draw.during(diagnosed.plusDays(draw.between(5, 80)));
        return device(
                draw,
                Devices.spareLabel(number),
                lot,
                SPARE_TYPES.pick(draw),
                received,
                diagnosed,
                null,
                null,
                discarded,
                fate);
    }

    private Device device(
            Draw draw,
            long label,
            int lot,
            String type,
            LocalDate received,
            LocalDate diagnosed,
            @Nullable LocalDateTime refurbished,
            @Nullable LocalDateTime packed,
            @Nullable LocalDateTime discarded,
            String fate) {
        Device.Model model = draw.pick(models.getOrDefault(type, List.of()));
        boolean weighed = draw.chance(0.92);
        int grams = model.grams() + draw.between(-model.spread(), model.spread());
        boolean spare = packed == null;
        return new Device(
                label,
                lot,
                model,
                model.hasSerial() && draw.chance(0.97) ? serial(draw) : "",
                draw.chance(0.8) ? (Integer) (received.getYear() - draw.between(4, 11)) : null,
                weighed ? (Integer) grams : null,
                draw.during(received),
                draw.during(diagnosed),
                refurbished,
                packed,
                discarded,
                fate,
                draw.chance(0.985),
                weighed && draw.chance(0.015) ? draw.evening(diagnosed.plusDays(draw.between(1, 40))) : null,
                spare && draw.chance(0.006) ? draw.evening(diagnosed.plusDays(draw.between(85, 110))) : null);
    }

    private static String serial(Draw draw) {
        StringBuilder serial = new StringBuilder("SN");

        for (int i = 0; i < 9; i++) {
            serial.append(draw.pick(SERIAL));
        }

        return serial.toString();
    }
}
