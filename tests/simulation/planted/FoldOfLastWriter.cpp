// SPDX-License-Identifier: GPL-3.0-or-later
// feed/Fold.cpp with a bug: the last writer wins, and nobody hears of the others. Stands in for that file in the planted program.
#define foldChange foldChangeAsItShould
#include "feed/Fold.cpp"
#undef foldChange

#include "tests/simulation/planted/Switches.h"

namespace redoubt::feed {

Result<Folded> foldChange(std::optional<RecordState> &record, const PlacedChange &placed, bool isEntry);

Result<Folded> foldChange(std::optional<RecordState> &record, const PlacedChange &placed, bool isEntry)
{
    auto folded = foldChangeAsItShould(record, placed, isEntry);
    if (folded && record && simulation::planted::lastWriterWins) {
        for (auto &[name, heads] : record->fields)
            heads.erase(heads.begin(), heads.end() - 1);
    }
    return folded;
}

} // namespace redoubt::feed
