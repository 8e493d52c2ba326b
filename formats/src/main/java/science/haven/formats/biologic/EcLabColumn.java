package science.haven.formats.biologic;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A column of the binary data, known by its number.
///
/// The numbers were collected by the users of galvani (issues 80, 112, 120) and yadg (issue 225);
/// those that matter here are checked against EC-Lab's own text exports of the same measurements.
/// Some lists show a number less by 256 (215 for 471): they read the 16-bit numbers of EC-Lab 11.50
/// one byte too early.
///
/// @param type how the number is stored
/// @param name what EC-Lab's text export calls it
record EcLabColumn(Type type, String name) {

    /// How a number is stored, little endian.
    enum Type {
        FLAGS(1),
        U16(2),
        U32(4),
        FLOAT(4),
        DOUBLE(8);

        final int width;

        Type(int width) {
            this.width = width;
        }

        double read(ByteBuffer bytes, int offset) {
            return switch (this) {
                case FLAGS -> bytes.get(offset) & 0xff;
                case U16 -> bytes.getShort(offset) & 0xffff;
                case U32 -> bytes.getInt(offset) & 0xffffffffL;
                case FLOAT -> bytes.getFloat(offset);
                case DOUBLE -> bytes.getDouble(offset);
            };
        }
    }

    /// Mode, oxidation or reduction, error, changes of control and sequence, counter: bits that
    /// share one byte, at the place of the first of them.
    private static final Set<Integer> BITS = Set.of(1, 2, 3, 21, 31, 65);

    private static final EcLabColumn FLAGS = new EcLabColumn(Type.FLAGS, "flags");

    private static final Map<Integer, EcLabColumn> KNOWN =
            """
            4 DOUBLE time/s
            5 FLOAT control/V/mA
            6 FLOAT Ewe/V
            7 DOUBLE dq/mA.h
            8 FLOAT I/mA
            9 FLOAT Ece/V
            11 DOUBLE <I>/mA
            13 DOUBLE (Q-Qo)/mA.h
            16 FLOAT Analog IN 1/V
            17 FLOAT Analog IN 2/V
            19 FLOAT control/V
            20 FLOAT control/mA
            23 DOUBLE dQ/mA.h
            24 DOUBLE cycle number
            32 FLOAT freq/Hz
            33 FLOAT |Ewe|/V
            34 FLOAT |I|/A
            35 FLOAT Phase(Z)/deg
            36 FLOAT |Z|/Ohm
            37 FLOAT Re(Z)/Ohm
            38 FLOAT -Im(Z)/Ohm
            39 U16 I Range
            69 FLOAT R/Ohm
            70 FLOAT P/W
            74 DOUBLE |Energy|/W.h
            75 FLOAT Analog OUT/V
            76 FLOAT <I>/mA
            77 FLOAT <Ewe>/V
            78 FLOAT Cs-2/µF-2
            96 FLOAT |Ece|/V
            98 FLOAT Phase(Zce)/deg
            99 FLOAT |Zce|/Ohm
            100 FLOAT Re(Zce)/Ohm
            101 FLOAT -Im(Zce)/Ohm
            123 DOUBLE Energy charge/W.h
            124 DOUBLE Energy discharge/W.h
            125 DOUBLE Capacitance charge/µF
            126 DOUBLE Capacitance discharge/µF
            131 U16 Ns
            168 FLOAT Rcmp/Ohm
            169 FLOAT Cs/µF
            172 FLOAT Cp/µF
            173 FLOAT Cp-2/µF-2
            174 FLOAT <Ewe>/V
            430 FLOAT Phase(Zwe-ce)/deg
            431 FLOAT |Zwe-ce|/Ohm
            432 FLOAT Re(Zwe-ce)/Ohm
            433 FLOAT -Im(Zwe-ce)/Ohm
            434 FLOAT (Q-Qo)/C
            435 FLOAT dQ/C
            438 DOUBLE step time/s
            441 FLOAT <Ece>/V
            462 FLOAT Temperature/°C
            467 DOUBLE Q charge/discharge/mA.h
            468 U32 half cycle
            469 U32 z cycle
            471 FLOAT <Ece>/V
            473 FLOAT THD Ewe/%
            474 FLOAT THD I/%
            475 FLOAT THD Ece/%
            476 FLOAT NSD Ewe/%
            477 FLOAT NSD I/%
            478 FLOAT NSD Ece/%
            479 FLOAT NSR Ewe/%
            480 FLOAT NSR I/%
            481 FLOAT NSR Ece/%
            486 FLOAT |Ewe h2|/V
            487 FLOAT |Ewe h3|/V
            488 FLOAT |Ewe h4|/V
            489 FLOAT |Ewe h5|/V
            490 FLOAT |Ewe h6|/V
            491 FLOAT |Ewe h7|/V
            492 FLOAT |I h2|/A
            493 FLOAT |I h3|/A
            494 FLOAT |I h4|/A
            495 FLOAT |I h5|/A
            496 FLOAT |I h6|/A
            497 FLOAT |I h7|/A
            498 FLOAT |Ece h2|/V
            499 FLOAT |Ece h3|/V
            500 FLOAT |Ece h4|/V
            501 FLOAT |Ece h5|/V
            502 FLOAT |Ece h6|/V
            503 FLOAT |Ece h7|/V
            """
                    .lines()
                    .map(line -> line.split(" ", 3))
                    .collect(
                            toUnmodifiableMap(
                                    fields -> Integer.valueOf(fields[0]),
                                    fields -> new EcLabColumn(Type.valueOf(fields[1]), fields[2])));

    /// Looks a column up.
    static Optional<EcLabColumn> find(int number) {
        return BITS.contains(number) ? Optional.of(FLAGS) : Optional.ofNullable(KNOWN.get(number));
    }

    /// The columns that a record stores for the listed numbers; empty where one is not known.
    static List<Optional<EcLabColumn>> stored(int[] numbers) {
        List<Optional<EcLabColumn>> columns = new ArrayList<>();
        for (int number : numbers) {
            Optional<EcLabColumn> column = find(number);
            if (!column.equals(Optional.of(FLAGS)) || !columns.contains(column)) {
                columns.add(column);
            }
        }
        return columns;
    }
}
