package science.haven.study.plan.conclusion;

import science.haven.study.file.Place;

/// Something that shall follow from the measurements of a study.
public sealed interface ConclusionPlan
        permits ArrheniusPlan, RetentionPlan, IsotopePlan, MotionPlan, NarrowingPlan {

    /// Where the study asks for it.
    ///
    /// @return its place in the study file
    Place place();
}
