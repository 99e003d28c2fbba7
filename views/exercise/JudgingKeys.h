// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace redoubt::views {

class JudgingPage;
class RulingPane;

/// The keys of the judging page: J and K step through the queue, unless somebody types; Ctrl+Return rules, Ctrl+Shift+R
/// returns the claim. Who may not rule has no pane to rule in, and these two keys do nothing.
class JudgingKeys : public QObject
{
    Q_OBJECT
public:
    /// Belongs to @p page. @p ruling is asked only while it can be seen.
    JudgingKeys(JudgingPage &page, RulingPane &ruling);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    JudgingPage &m_page;
};

} // namespace redoubt::views
