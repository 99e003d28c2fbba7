# SPDX-License-Identifier: GPL-3.0-or-later
# Every third-party library, found once. All are Debian 12 packages (scripts/install-deps.sh).
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(tl-expected REQUIRED)
find_package(date REQUIRED) # time zones, of the system's own database
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(spdlog REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(ARGON2 REQUIRED IMPORTED_TARGET libargon2)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(ICAL REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo>=1.50) # papers, drawn by Cairo
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo-pdf)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
find_package(SQLiteCpp REQUIRED)
add_library(redoubt_sqlite INTERFACE)
target_link_libraries(redoubt_sqlite INTERFACE SQLiteCpp PkgConfig::SQLITE)

if(REDOUBT_QT)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Charts Svg DBus PrintSupport Test LinguistTools)
    # Else it defines the folders of each target too, for QFINDTESTDATA, and no two test programs could share a precompiled header.
    set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
endif()
