# Part of every build, a tenth of a second: heavy headers stay behind their one door, and layers below know none above.
add_custom_target(one_door_check ALL
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${PROJECT_SOURCE_DIR}" -P "${PROJECT_SOURCE_DIR}/cmake/one_door_check.cmake"
    COMMENT "Checking that heavy headers stay behind their one door"
    VERBATIM)
