package science.haven.formats.csdm;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.data.Spectrum;
import science.haven.formats.OriginText;
import science.haven.quantity.Unit;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/// Writes NMR signals and spectra as CSDM 1.0, numbers in base64: they read back as the same bits.
///
/// Where the data come from, conditions and remarks stand in the description; nothing of the file
/// needs Haven to be understood.
public final class CsdmWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CsdmWriter() {}

    /// Writes a signal. An array of delays or gradients becomes a monotonic dimension, or one of
    /// labels if its values neither rise nor fall.
    ///
    /// @param signal the signal
    /// @return the text of the file
    public static String write(NmrSignal signal) {
        ObjectNode csdm = MAPPER.createObjectNode();
        csdm.put("version", "1.0");
        ArrayNode tags = csdm.putArray("tags").add("NMR");
        if (!signal.direct().nucleus().isEmpty()) {
            tags.add(signal.direct().nucleus());
        }
        csdm.put("description", OriginText.of(signal));
        ArrayNode dimensions = csdm.putArray("dimensions");
        write(signal.direct(), dimensions.addObject());
        signal.indirect().ifPresent(axis -> write(axis, dimensions.addObject()));
        boolean complex = signal.direct().quadrature() != Quadrature.REAL;
        double[] values = signal.values();
        int points = values.length / 2;
        byte[] bytes = new byte[8 * (complex ? values.length : points)];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.length; i += complex ? 1 : 2) {
            buffer.putDouble(values[i]);
        }
        String name = signal.acquisition().title();
        variable(csdm, name, complex ? "complex128" : "float64", bytes);
        return text(csdm);
    }

    /// Writes a spectrum.
    ///
    /// @param spectrum the spectrum
    /// @return the text of the file
    public static String write(Spectrum spectrum) {
        ObjectNode csdm = MAPPER.createObjectNode();
        csdm.put("version", "1.0");
        csdm.putArray("tags").add("spectrum");
        csdm.put("description", OriginText.of(spectrum));
        ObjectNode dimension = csdm.putArray("dimensions").addObject();
        listed(dimension, spectrum.abscissa(), spectrum.unit(), true);
        dimension.put("label", spectrum.quantity());
        byte[] bytes = new byte[8 * spectrum.size()];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (double intensity : spectrum.intensity()) {
            buffer.putDouble(intensity);
        }
        variable(csdm, "intensity", "float64", bytes);
        return text(csdm);
    }

    private static void write(SignalAxis axis, ObjectNode dimension) {
        switch (axis) {
            case SpectralAxis spectral -> linear(dimension, spectral);
            case ArrayAxis array -> {
                double[] values = new double[array.points()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = array.unit().fromSi(array.values()[i]);
                }
                listed(dimension, values, array.unit(), isMonotonic(values));
                dimension.put("label", array.quantity());
            }
        }
    }

    private static boolean isMonotonic(double[] values) {
        Set<Double> directions = new HashSet<>();
        for (int i = 1; i < values.length; i++) {
            directions.add(Math.signum(values[i] - values[i - 1]));
        }
        return directions.size() < 2 && !directions.contains(0.0);
    }

    private static void listed(ObjectNode dimension, double[] values, Unit unit, boolean rising) {
        dimension.put("type", rising ? "monotonic" : "labeled");
        ArrayNode list = dimension.putArray(rising ? "coordinates" : "labels");
        for (double value : values) {
            list.add(CsdmQuantity.text(value, unit));
        }
    }

    /// The carrier is `coordinates_offset` above `origin_offset`, which reads 0 ppm; a frequency
    /// whose middle is not the carrier keeps its coordinates, counted from 0 ppm.
    private static void linear(ObjectNode dimension, SpectralAxis axis) {
        int count = axis.rows();
        dimension.put("type", "linear").put("count", count);
        double above = axis.carrier() - axis.reference();
        if (axis.domain() == Domain.TIME) {
            put(dimension, "increment", axis.step(), Unit.SECOND);
            put(dimension, "coordinates_offset", axis.start(), Unit.SECOND);
            dimension.put("quantity_name", "time");
            if (axis.reference() > 0) {
                ObjectNode reciprocal = dimension.putObject("reciprocal");
                put(reciprocal, "origin_offset", axis.reference(), Unit.HERTZ);
                put(reciprocal, "coordinates_offset", above, Unit.HERTZ);
                reciprocal.put("quantity_name", "frequency");
            }
            return;
        }
        put(dimension, "increment", axis.step(), Unit.HERTZ);
        boolean centred = axis.start() == -(count / 2) * axis.step();
        dimension.put("complex_fft", centred);
        put(dimension, "coordinates_offset", centred ? above : axis.start() + above, Unit.HERTZ);
        if (axis.reference() > 0) {
            put(dimension, "origin_offset", axis.reference(), Unit.HERTZ);
        }
        dimension.put("quantity_name", "frequency");
    }

    private static void put(ObjectNode node, String name, double value, Unit unit) {
        node.put(name, CsdmQuantity.text(value, unit));
    }

    private static void variable(ObjectNode csdm, String name, String type, byte[] bytes) {
        ObjectNode variable = csdm.putArray("dependent_variables").addObject();
        variable.put("type", "internal");
        if (!name.isEmpty()) {
            variable.put("name", name);
        }
        variable.put("unit", "")
                .put("quantity_name", "dimensionless")
                .put("numeric_type", type)
                .put("quantity_type", "scalar")
                .put("encoding", "base64");
        variable.putArray("components").add(Base64.getEncoder().encodeToString(bytes));
    }

    private static String text(ObjectNode csdm) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("csdm", csdm);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
