// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

/// The card in the middle of a window in which one enters: sign-in and first run share its mark, width and foot.
/// Scrolls when the window is too low for it.
class EntryCard : public QWidget
{
    Q_OBJECT
public:
    explicit EntryCard(QWidget *parent = nullptr);

    /// Between the mark and the foot.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Below the hairline.
    [[nodiscard]] QVBoxLayout *foot() const { return m_foot; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyWidth();

    QWidget *m_frame;
    QVBoxLayout *m_body;
    QVBoxLayout *m_foot;
};

} // namespace redoubt::views
