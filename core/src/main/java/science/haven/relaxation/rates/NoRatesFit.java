package science.haven.relaxation.rates;

import science.haven.quantity.Remark;

import java.util.List;

/// No motions could be found.
///
/// @param reason why not
/// @param remarks what else is wrong with the rates
public record NoRatesFit(String reason, List<Remark> remarks) implements RatesOutcome {

    public NoRatesFit {
        remarks = List.copyOf(remarks);
    }
}
