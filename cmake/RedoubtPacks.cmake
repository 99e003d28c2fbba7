# SPDX-License-Identifier: GPL-3.0-or-later
# redoubt_packs(redoubt_calendars ShippedCalendars)   a library of the calling folder's *.json, so that no program depends on where they are
#                                                     installed; NAME.cpp.in has @REDOUBT_PACK_ROWS@ where {file name, text} stand
function(redoubt_packs target name)
    file(GLOB packs CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *.json)
    set(REDOUBT_PACK_ROWS "")
    foreach(pack ${packs})
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${pack})
        file(READ ${pack} text)
        string(APPEND REDOUBT_PACK_ROWS "    {\"${pack}\", R\"redoubtpack(${text})redoubtpack\"},\n")
    endforeach()
    configure_file(${name}.cpp.in ${name}.cpp @ONLY)
    add_library(${target} STATIC ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
endfunction()
