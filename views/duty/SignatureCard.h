// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/HandoverValues.h"

#include <QWidget>

namespace redoubt::views {

class Button;
class Chip;
class IconLabel;
class Label;

/// A signature under a handover: given, with its time and the digest that was signed; or still to be given, with a dashed edge, and the reason
/// in words where it cannot be given yet.
class SignatureCard : public QWidget
{
    Q_OBJECT
public:
    explicit SignatureCard(duty::HandoverSide side, QWidget *parent = nullptr);

    /// @p whyNot is empty where it can be signed now.
    void setCard(const models::SignatureCardValues &card, const QString &digest, const QString &digestWhole, const QString &whyNot, bool mayWrite);
    [[nodiscard]] Button *button() const { return m_sign; }
    [[nodiscard]] Button *behalfButton() const { return m_behalf; }
    [[nodiscard]] QString reason() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void signRequested();
    /// Somebody cannot be there: another signs on behalf of them.
    void onBehalfWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    duty::HandoverSide m_side;
    bool m_signed = false;
    Chip *m_state;
    Label *m_names;
    Label *m_note;
    QWidget *m_digestBox;
    Label *m_digest;
    Button *m_sign;
    Button *m_behalf;
};

} // namespace redoubt::views
