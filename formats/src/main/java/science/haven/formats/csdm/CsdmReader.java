package science.haven.formats.csdm;

import science.haven.data.Measurement;
import science.haven.data.Provenance;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.formats.json.JsonPart;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// CSDM `.csdf`, and `.csdfe` with the numbers in a file beside it. Every component of every
/// dependent variable is a measurement of its own.
public final class CsdmReader implements FormatReader {

    /// A reader; it has no state.
    public CsdmReader() {}

    @Override
    public String format() {
        return "CSDM";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = file.head().stripLeading();
        return head.startsWith("{") && head.contains("\"csdm\"");
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        JsonPart csdm = JsonPart.read(file).at("csdm");
        List<CsdmDimension> dimensions = new ArrayList<>();
        long points = 1;
        for (JsonPart part : csdm.at("dimensions").items()) {
            dimensions.add(CsdmDimension.of(part));
            points *= dimensions.getLast().points();
        }
        if (dimensions.isEmpty() || dimensions.size() > 2 || points > 1 << 28) {
            throw new UnsupportedFormatException(
                    file.name(),
                    "a data set of %d dimensions and %d points"
                            .formatted(dimensions.size(), points),
                    "save one or two of its dimensions");
        }
        List<Component> components = new ArrayList<>();
        for (JsonPart variable : csdm.at("dependent_variables").items()) {
            components.addAll(components(file, variable, (int) points));
        }
        if (components.isEmpty()) {
            throw csdm.at("dependent_variables").wrong("at least one dependent variable");
        }
        List<Measurement> measurements = new ArrayList<>();
        for (Component component : components) {
            int n = measurements.size() + 1;
            String name = components.size() == 1 ? file.name() : file.name() + "#" + n;
            Header header = new Header(format());
            measurements.add(
                    new CsdmMeasurement(csdm, dimensions, header)
                            .of(
                                    component.values,
                                    component.complex,
                                    component.name,
                                    h -> component.provenance(h, name, file)));
        }
        return measurements;
    }

    /// The numbers of one component.
    private record Component(
            double[] values, boolean complex, String name, Optional<SourceFile> beside) {

        Provenance provenance(Header header, String name, SourceFile file) {
            Provenance here = header.provenance(name, file.sha256());
            List<Provenance> others =
                    beside
                            .map(b -> b.provenance("CSDM components", "", List.of(), List.of()))
                            .stream()
                            .toList();
            return new Provenance(
                    here.file(),
                    here.sha256(),
                    here.format(),
                    here.instrument(),
                    here.conditions(),
                    here.remarks(),
                    others);
        }
    }

    private static List<Component> components(SourceFile file, JsonPart variable, int points)
            throws FormatException {
        if (variable.at("sparse_sampling").isThere()) {
            throw new UnsupportedFormatException(
                    file.name(), "sparse sampling", "save the full grid");
        }
        CsdmValues values = new CsdmValues(variable.at("numeric_type"));
        String name = variable.at("name").text("");
        List<Component> components = new ArrayList<>();
        if (variable.at("type").text("internal").equals("external")) {
            SourceFile beside = beside(file, variable.at("components_url"));
            int size = points * values.bytes();
            int count = components(variable.at("quantity_type"), size, beside);
            for (int k = 0; k < count; k++) {
                byte[] bytes = Arrays.copyOfRange(beside.bytes(), k * size, (k + 1) * size);
                double[] numbers = values.decoded(bytes, points, variable.at("components_url"));
                components.add(
                        new Component(numbers, values.isComplex(), name, Optional.of(beside)));
            }
            return components;
        }
        for (JsonPart part : variable.at("components").items()) {
            double[] numbers =
                    switch (variable.at("encoding").text("base64")) {
                        case "none" -> values.listed(part, points);
                        case "base64" -> values.encoded(part, points);
                        default -> throw variable.at("encoding").wrong("none or base64");
                    };
            components.add(new Component(numbers, values.isComplex(), name, Optional.empty()));
        }
        return components;
    }

    private static int components(JsonPart type, int size, SourceFile beside)
            throws FormatException {
        int count = size == 0 ? 0 : beside.bytes().length / size;
        if (count == 0 || beside.bytes().length != (long) count * size) {
            throw new FormatException(
                    beside.name(),
                    "file",
                    "components of %d bytes each (%s)".formatted(size, type.text("scalar")),
                    beside.bytes().length + " bytes");
        }
        return count;
    }

    /// A file of the same folder; anything else would let a data file make Haven read elsewhere.
    private static SourceFile beside(SourceFile file, JsonPart url) throws FormatException {
        String text = url.text();
        String name = text.startsWith("file:") ? text.substring(5) : text;
        name = name.startsWith("./") ? name.substring(2) : name;
        try {
            // An InvalidPathException is an IllegalArgumentException too.
            name = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            Path path = Path.of(file.name()).resolveSibling(name);
            if (name.isEmpty() || name.startsWith(".") || name.matches(".*[/\\\\:].*")) {
                throw url.wrong("a file in the same folder");
            }
            return SourceFile.read(path);
        } catch (IllegalArgumentException e) {
            FormatException wrong = url.wrong("a file in the same folder");
            wrong.initCause(e);
            throw wrong;
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            FormatException wrong = url.wrong("a file that can be read");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
