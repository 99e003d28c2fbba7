// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace redoubt::views {

class Button;
class IconLabel;
class Label;

/// Says before one goes offline whether all evidence of what waits is on this machine, and fetches the rest when asked.
class EvidenceLight : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceLight(QWidget *parent = nullptr);

    /// @p files in all; @p absent of them, of @p bytes together, are not here. Without any file there is nothing to say.
    void setCounts(int files, int absent, qint64 bytes);

Q_SIGNALS:
    void fetchRequested();

private:
    IconLabel *m_icon;
    Label *m_text;
    Button *m_fetch;
};

} // namespace redoubt::views
