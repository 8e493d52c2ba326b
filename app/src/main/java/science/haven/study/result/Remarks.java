package science.haven.study.result;

import science.haven.data.Condition;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The remarks of a result, whatever its technique.
public final class Remarks {

    private Remarks() {}

    /// What limits a result because of its conditions.
    ///
    /// @param conditions one condition of each name
    /// @return the remarks
    public static List<Remark> of(List<Condition> conditions) {
        List<Remark> remarks = new ArrayList<>();
        if (conditions.stream().noneMatch(c -> c.name().equals("temperature"))) {
            remarks.add(new StudyRemark.TemperatureMissing());
        }
        for (Condition condition : conditions) {
            condition
                    .doubt()
                    .ifPresent(doubt -> remarks.add(new StudyRemark.Doubtful(condition, doubt)));
        }
        return remarks;
    }

    /// Several ways lead to the same remark; a reader needs it once.
    ///
    /// @param remarks the remarks
    /// @return those that differ, in their order
    public static List<Remark> distinct(List<Remark> remarks) {
        Map<String, Remark> once = new LinkedHashMap<>();
        remarks.forEach(remark -> once.putIfAbsent(remark.code() + remark.text(), remark));
        return List.copyOf(once.values());
    }
}
