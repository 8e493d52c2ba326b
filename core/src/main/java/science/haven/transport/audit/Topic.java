package science.haven.transport.audit;

import science.haven.quantity.Unit;

import java.util.Arrays;
import java.util.Optional;

/// What a printed number is a number of.
@SuppressWarnings("ImmutableEnumChecker") // a unit is a record of values
public enum Topic {
    MAGNETIC_FIELD("magnetic field", Unit.TESLA),
    PROTON_FREQUENCY("proton frequency", Unit.HERTZ),
    LARMOR_FREQUENCY("Larmor frequency", Unit.HERTZ),
    RELAXATION_TIME("relaxation time T1", Unit.SECOND),
    RELAXATION_COMPONENTS("components of relaxation", Unit.NONE),
    RECYCLE_DELAY("recycle delay", Unit.SECOND),
    QUADRUPOLAR_COUPLING("quadrupolar coupling", Unit.HERTZ),
    CHEMICAL_SHIFT("chemical shift", Unit.PPM),
    CORRELATION_TIME("correlation time", Unit.SECOND),
    CORRELATION_TIME_AT_MAXIMUM("correlation time at the rate maximum", Unit.SECOND),
    CORRELATION_TIME_PREFACTOR("correlation time prefactor", Unit.SECOND),
    CORRELATION_TIME_ENERGY("correlation time energy", Unit.ELECTRONVOLT),
    JUMP_RATE("jump rate", Unit.PER_SECOND),
    JUMP_LENGTH("jump length", Unit.METRE),
    DIMENSIONS("dimensions", Unit.NONE),
    DIFFUSION("diffusion coefficient", Unit.SQUARE_METRE_PER_SECOND),
    CONDUCTIVITY("conductivity", Unit.SIEMENS_PER_METRE),
    ELECTRONIC_CONDUCTIVITY("electronic conductivity", Unit.SIEMENS_PER_METRE),
    TRANSFERENCE("ionic transference number", Unit.NONE),
    ACTIVATION_ENERGY("activation energy", Unit.ELECTRONVOLT),
    CARRIER_DENSITY("carrier density", Unit.PER_CUBIC_METRE),
    IONS_PER_CELL("ions per cell", Unit.NONE),
    CELL_VOLUME("cell volume", Unit.parse("m³")),
    HAVEN_RATIO("Haven ratio", Unit.NONE),
    ATOM_FRACTION("atom fraction", Unit.NONE),
    OCCUPANCY("occupancy", Unit.NONE),
    POLARISATION_VOLTAGE("polarisation voltage", Unit.VOLT),
    RELATIVE_HUMIDITY("relative humidity", Unit.NONE),
    WATER_PRESSURE("water vapour pressure", Unit.parse("Pa")),
    SHARE("share", Unit.NONE);

    private final String word;
    private final Unit kind;

    Topic(String word, Unit kind) {
        this.word = word;
        this.kind = kind;
    }

    /// The word for it.
    ///
    /// @return as written in a table of claims
    public String word() {
        return word;
    }

    /// A unit of the dimension it must have.
    ///
    /// @return the unit
    public Unit kind() {
        return kind;
    }

    /// Finds a topic by its word.
    ///
    /// @param word the word
    /// @return the topic; empty if there is none
    public static Optional<Topic> of(String word) {
        return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
    }
}
