package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.pdf.drawing.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Run by the build: turns each template into the compiled one that the product carries, so that no run compiles. A
 * template may ask for a value of {@link Theme} by {@code {{name}}}, for its lines between {@code <!--repeat 12-->}
 * and {@code <!--end-->} twelve times, {@code {{i}}} counting from 0, and for those between {@code <!--each a b-->} and
 * {@code <!--done-->} once for each of the words, {@code {{each}}} standing for it.
 */
public final class CompileTemplates {
    private static final Pattern REPEAT = Pattern.compile("<!--repeat (\\d+)-->(.*?)<!--end-->", Pattern.DOTALL);
    private static final Pattern EACH = Pattern.compile("<!--each ([\\w ]+)-->(.*?)<!--done-->", Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("\\{\\{\\w+}}");

    private CompileTemplates() {}

    /** @param folders where the {@code .jrxml} lie, and where the {@code .jasper} go */
    public static void main(String[] folders) throws IOException, JRException {
        Path target = Files.createDirectories(Path.of(folders[1]));

        for (Path template : templates(Path.of(folders[0]))) {
            String name = template.getFileName().toString().replace(".jrxml", ".jasper");
            String xml = expanded(Files.readString(template));
            JasperDesign design = JRXmlLoader.load(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            JRSaver.saveObject(
                    JasperCompileManager.compileReport(design),
                    target.resolve(name).toString());
        }
    }

    private static String expanded(String template) {
        String whole = EACH.matcher(template)
                .replaceAll(found -> Stream.of(found.group(1).split(" "))
                        .map(word -> found.group(2).replace("{{each}}", word))
                        .collect(Collectors.collectingAndThen(Collectors.joining(), Matcher::quoteReplacement)));
        String xml = REPEAT.matcher(whole).replaceAll(found -> IntStream.range(0, Integer.parseInt(found.group(1)))
                .mapToObj(i -> found.group(2).replace("{{i}}", Integer.toString(i)))
                .collect(Collectors.collectingAndThen(Collectors.joining(), Matcher::quoteReplacement)));

        for (Map.Entry<String, String> value : Theme.values().entrySet()) {
            xml = xml.replace("{{" + value.getKey() + "}}", value.getValue());
        }

        if (ASKED.matcher(xml).find()) {
            throw new IllegalArgumentException("A template asks for a value that the theme does not have: "
                    + ASKED.matcher(xml).results().map(found -> found.group()).toList());
        }

        return xml;
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }
}
