package fr.solidrnet.app;

import fr.solidrnet.transforms.model.ModelProgress;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.Locale;

/** Tells each model once it is computed. */
final class ModelTerminal implements ModelProgress {
    private final Progress progress;

    ModelTerminal(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void built(TableName model, int done, int total) {
        progress.say(String.format(Locale.ROOT, "  %d/%d %s", done, total, model));
    }
}
