// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/SearchIndex.h"
#include "feed/KindRegistry.h"
#include "store/RecordView.h"

#include <string>
#include <vector>

namespace redoubt::console {

/// What is searched of a record: every text in it that somebody wrote, wherever it stands, so that no trade must list its own. Ids, digests, times
/// and the words of enumerations that @p kind declares (null: it is not known here) are none. @p nameFields: what people know such a record by, the
/// best first; it stands first, so that it can be told from the rest; where it has none of them, @p title does, which may be empty. A removed record,
/// and one without a text, has no texts. What it names by id are its links; unit and drill are for the caller to say.
[[nodiscard]] search::SearchRecord searchRecordOf(const store::RecordView &view, const feed::KindDeclaration *kind,
                                                  const std::vector<std::string> &nameFields, const std::string &title = {});

} // namespace redoubt::console
