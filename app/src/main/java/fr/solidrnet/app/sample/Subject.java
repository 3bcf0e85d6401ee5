package fr.solidrnet.app.sample;

/** What has chances of its own. The order is part of the sample: a new one goes last. */
enum Subject {
    LOT,
    PACK,
    DEVICE,
    SPARE_DEVICE,
    ALLOCATION,
    BENEFICIARY,
    EPN,
    TRAINER,
    TRAINEE,
    SESSION,
    ATTENDANCE,
    CERTIFICATION,
    WASTE,
    INSERTION,
    SIRET
}
