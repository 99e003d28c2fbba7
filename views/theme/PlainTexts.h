// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace redoubt::views {

/// Every text on the screen stands as it is, whoever wrote it: a label, tooltip or message box of Qt takes a title that looks like HTML for HTML, and
/// loads what an image in it names, for ever where that is /dev/zero. Sees every widget of the program before its first text
/// is laid out, Qt's own too (the labels of tooltips, message boxes and file dialogs), and takes the interpreting away. "What's this?"
/// draws its text past every label and is not asked for at all. One per program, owned by the theme; one comparison for each event.
class PlainTexts : public QObject
{
    Q_OBJECT
public:
    explicit PlainTexts(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace redoubt::views
