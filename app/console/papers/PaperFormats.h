// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>

#include <initializer_list>

class QFileDialog;

namespace redoubt::documents {
struct Paper;
}

namespace redoubt::console {

/// What a paper can be written as.
enum class PaperFormat { Pdf, Word, OpenDocument, Workbook, PlainText };

/// Makes @p where a dialog for saving in one of @p formats: the ending follows the one that is chosen, the first one at the beginning.
void offerPaperFormats(QFileDialog &where, std::initializer_list<PaperFormat> formats);
/// @p paper in the format that the ending of @p path names; PDF where it names none of them.
[[nodiscard]] Result<std::string> paperAs(const documents::Paper &paper, const QString &path);
/// The same as a file.
[[nodiscard]] Result<void> writePaperAs(const QString &path, const documents::Paper &paper);

} // namespace redoubt::console
