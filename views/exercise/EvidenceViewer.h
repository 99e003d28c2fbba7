// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/FloatingDialog.h"

namespace redoubt::views {

class Button;
class ElidedLabel;
class EvidencePreview;
class Label;

/// One piece of evidence over nearly the whole window, however small the page leaves it. Left and right go through the
/// claim's evidence, Escape goes back. Whoever opens it fills preview().
class EvidenceViewer : public FloatingDialog
{
    Q_OBJECT
public:
    explicit EvidenceViewer(QWidget *parent);

    void open() override;

    void setPiece(const QString &name, const QString &facts);
    /// @p position counts from 1.
    void setPosition(int position, int of);
    void setSaveable(bool saveable, const QString &why);
    [[nodiscard]] EvidencePreview *preview() const { return m_preview; }

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void saveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ElidedLabel *m_name;
    ElidedLabel *m_facts;
    Label *m_position;
    Button *m_previous;
    Button *m_next;
    Button *m_save;
    EvidencePreview *m_preview;
};

} // namespace redoubt::views
