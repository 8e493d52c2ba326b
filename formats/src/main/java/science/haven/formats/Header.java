package science.haven.formats;

import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the head of a file tells: instrument, conditions, and what to be careful about. Filled
/// while reading, turned into the provenance of each measurement at the end.
public final class Header {

    private final String format;
    private String instrument = "";
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /// Begins with nothing known but the format.
    ///
    /// @param format name of the format
    public Header(String format) {
        this.format = format;
    }

    /// A copy that can be filled further without changing this one.
    ///
    /// @return the copy
    public Header copy() {
        Header copy = new Header(format);
        copy.instrument = instrument;
        copy.conditions.addAll(conditions);
        copy.remarks.addAll(remarks);
        return copy;
    }

    /// Notes the instrument.
    ///
    /// @param text maker, model or serial number as the file tells it
    public void instrument(String text) {
        instrument = text.strip();
    }

    /// Notes a condition if it is a finite number.
    ///
    /// @param name what it is, for example `dc voltage`
    /// @param value its value in the unit given
    /// @param unit the unit of the value
    public void condition(String name, double value, Unit unit) {
        condition(name, value, unit, Optional.empty());
    }

    /// Notes the electrode area if it is greater than 0; values that instruments write when nobody
    /// typed one are doubtful.
    ///
    /// @param squareCentimetres area in cm²
    public void area(double squareCentimetres) {
        if (!(squareCentimetres > 0)) {
            return;
        }
        boolean dummy = squareCentimetres == 1 || squareCentimetres == 0.001;
        if (!dummy) {
            condition("area", squareCentimetres, Unit.SQUARE_CENTIMETRE);
            return;
        }
        String written = (squareCentimetres == 1 ? "1" : "0.001") + " cm²";
        condition(
                "area",
                squareCentimetres,
                Unit.SQUARE_CENTIMETRE,
                Optional.of(written + " is what the instrument writes when nobody typed an area"));
        remark(new ReadRemark.DummyArea(written));
    }

    /// Notes a condition that may be wrong, if it is a finite number.
    ///
    /// @param name what it is, for example `temperature`
    /// @param value its value in the unit given
    /// @param unit the unit of the value
    /// @param doubt why it may be wrong; empty if nothing speaks against it
    public void condition(String name, double value, Unit unit, Optional<String> doubt) {
        double si = unit.inSi(value);
        if (Double.isFinite(si)) {
            conditions.add(
                    new Condition(name, Measured.exact(si), unit, Condition.Origin.FILE, doubt));
        }
    }

    /// Notes the temperature from a column of temperatures: mean and standard deviation.
    ///
    /// @param kelvin temperatures in K, NaN where not known
    void temperatures(double[] kelvin) {
        double[] known = Arrays.stream(kelvin).filter(t -> t > 0).toArray();
        if (known.length == 0) {
            return;
        }
        double mean = Arrays.stream(known).average().orElseThrow();
        double variance =
                Arrays.stream(known).map(t -> (t - mean) * (t - mean)).average().orElse(0);
        if (Double.isFinite(mean) && Double.isFinite(variance)) {
            conditions.add(
                    new Condition(
                            "temperature",
                            new Measured(mean, Math.sqrt(variance)),
                            Unit.CELSIUS,
                            Condition.Origin.FILE,
                            Optional.empty()));
        }
    }

    /// Notes something to be careful about, once.
    ///
    /// @param remark the remark
    public void remark(Remark remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /// Remarks if there are fewer rows than the file says it has.
    ///
    /// @param promised number of rows the file says it has
    /// @param found number of rows there are
    public void rows(int promised, int found) {
        if (found < promised) {
            remark(new ReadRemark.RowsMissing(promised, found));
        }
    }

    /// The provenance of a measurement.
    ///
    /// @param name the file as the user named it, with `#n` for one of several data sets
    /// @param sha256 hash of the file
    /// @return the provenance
    public Provenance provenance(String name, String sha256) {
        return new Provenance(name, sha256, format, instrument, conditions, remarks);
    }
}
