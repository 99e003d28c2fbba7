// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/TypedText.h"

#include "views/widgets/SearchBox.h"

#include <QPlainTextEdit>

#include <algorithm>

namespace redoubt::views {

bool holdsTypedText(const QWidget &page)
{
    const auto lines = page.findChildren<QLineEdit *>();
    const auto texts = page.findChildren<QPlainTextEdit *>();
    return std::any_of(lines.begin(), lines.end(),
                       [](const QLineEdit *line) {
                           return !qobject_cast<const SearchBox *>(line) && !line->isReadOnly() && line->isModified()
                               && !line->text().trimmed().isEmpty();
                       })
        || std::any_of(texts.begin(), texts.end(), [](const QPlainTextEdit *text) {
               return !text->isReadOnly() && text->document()->isModified() && !text->toPlainText().trimmed().isEmpty();
           });
}

} // namespace redoubt::views
