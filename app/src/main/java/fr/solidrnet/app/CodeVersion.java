package fr.solidrnet.app;

import picocli.CommandLine.IVersionProvider;

/** The version of the code, as the build wrote it. */
final class CodeVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"solidrnet " + fr.solidrnet.warehouse.resource.ProductVersion.text()};
    }
}
