package science.haven.spectrum.isotope;

import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

/// What limits an isotope account.
public sealed interface IsotopeRemark extends Remark {

    /// The sources have nearly the same isotopes.
    ///
    /// @param electrolyte atom fraction of the electrolyte, dimensionless
    /// @param electrode atom fraction of the electrode, dimensionless
    record SourcesAlike(Measured electrolyte, Measured electrode) implements IsotopeRemark {

        @Override
        public String code() {
            return "SOURCES_ALIKE";
        }

        @Override
        public String text() {
            return "The ⁶Li fractions of electrolyte (%s) and electrode (%s) can hardly be told apart; "
                            .formatted(electrolyte.text(), electrode.text())
                    + "they do not say where a deposit came from.";
        }
    }

    /// The deposit lies outside what both sources can make.
    ///
    /// @param share share from the electrode, dimensionless
    /// @param uncertainty its standard uncertainty, dimensionless
    record OutsideSources(double share, double uncertainty) implements IsotopeRemark {

        @Override
        public String code() {
            return "OUTSIDE_SOURCES";
        }

        @Override
        public String text() {
            return "A share of %s from the electrode is not within 0 and 1; a third source, the "
                            .formatted(new Measured(share, uncertainty).text())
                    + "sensitivities or the fractions of the sources are wrong.";
        }
    }

    /// Without the drift of the electrolyte the answer would be another.
    ///
    /// @param without share from the electrode if the electrolyte stayed fresh, dimensionless
    /// @param drift change of the atom fraction of the electrolyte, dimensionless
    record DriftMatters(double without, double drift) implements IsotopeRemark {

        @Override
        public String code() {
            return "ELECTROLYTE_DRIFT_MATTERS";
        }

        @Override
        public String text() {
            return "Lithium of the electrode moved the ⁶Li fraction of the electrolyte by %s; "
                            .formatted(Digits.of(drift, 2))
                    + "with the fresh electrolyte the share from the electrode would be %s."
                            .formatted(Digits.of(without, 2));
        }
    }
}
