package science.haven.study.exchange;

import science.haven.quantity.Remark;

/// Decays that give no jump rates.
///
/// @param reason why not
record ExchangeRefused(String reason) implements Remark {

    @Override
    public String code() {
        return "EXCHANGE_NOT_FITTED";
    }

    @Override
    public String text() {
        return "No jump rates: " + reason + ".";
    }
}
