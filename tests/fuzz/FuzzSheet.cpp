// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/read/Sheet.h"
#include "duty/roster/RosterSheet.h"

#include <cstdint>
#include <string_view>

using namespace redoubt;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (const auto sheets = documents::readXlsx(bytes)) {
        for (const auto &sheet : *sheets)
            (void)duty::readRosterSheet(sheet.rows);
    }
    if (const auto sheet = documents::readCsv(bytes))
        (void)duty::readRosterSheet(sheet->rows);
    return 0;
}
