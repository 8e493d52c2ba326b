package science.haven.study.result;

import science.haven.quantity.Unit;

import java.util.List;

/// The SI unit behind the unit people read a number in, for the files that machines read.
final class SiSymbol {

    private static final List<Unit> NAMED =
            List.of(
                    Unit.NONE,
                    Unit.VOLT,
                    Unit.AMPERE,
                    Unit.OHM,
                    Unit.HERTZ,
                    Unit.parse("Pa"),
                    Unit.SIEMENS_PER_METRE);

    private SiSymbol() {}

    static String of(Unit unit) {
        return NAMED.stream()
                .filter(named -> named.dimension().equals(unit.dimension()))
                .findFirst()
                .map(Unit::symbol)
                .orElseGet(() -> unit.dimension().toString());
    }
}
